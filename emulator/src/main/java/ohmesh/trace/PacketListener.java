// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

/** Hears of packets from the {@link PacketTracker}, in the order of the cycles. */
interface PacketListener {
    /** The tail of a packet has entered the network. */
    default void entered(TracedPacket packet, long cycle) {}

    /**
     * The tail of a packet is put on the channel to its endpoint.
     *
     * @param exitChannel virtual channel of the exit
     * @param cut whether a fault has cut the packet: the tail is not its own
     */
    default void left(TracedPacket packet, long cycle, int exitChannel, boolean cut) {}

    /** A packet will not come: it was refused at its source, or it is lost in a fault. */
    default void lost(TracedPacket packet, long cycle, Loss loss) {}

    /** Why a packet does not come. */
    enum Loss {
        /** No way leads to its destination, or its source is dead: it did not enter. */
        REFUSED,
        /** It entered, or would have as a copy, and a fault took it. */
        LOST
    }
}
