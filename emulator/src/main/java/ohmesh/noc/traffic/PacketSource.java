// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

/**
 * What all nodes send: for each the packet next in turn. Since packets of a node wait for each other in an unbounded
 * queue, the packets behind the next one need not exist yet.
 */
interface PacketSource {
    /** Cycle in which the next packet of a node is born, or {@link ohmesh.engine.Component#NEVER}. */
    long born(int node);

    /** Destination of the next packet. */
    int destination(int node);

    /** Flits of the next packet. */
    int flits(int node);

    /** Goes on to the packet after the next one, which is not born before it. */
    void advance(int node);

    /** Packets born in the window that were not sent because their destination cannot be reached, so far. */
    long unsent();
}
