// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

/** Hears of each packet that arrives. */
@FunctionalInterface
public interface PacketListener {
    /** Hears nothing. */
    PacketListener NONE = (source, destination, flits, born, injected, ejected) -> {};

    /** The ways of the packets that are sent from now on; before the first, and after a strike has changed them. */
    default void routed(Routes routes) {}

    /**
     * The tail of a packet is at its destination.
     *
     * @param born cycle in which the source had it
     * @param injected cycle in which its head entered the network
     * @param ejected cycle in which the destination sees the tail
     */
    void arrived(int source, int destination, int flits, long born, long injected, long ejected);
}
