// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

/** Sees every flit that enters or leaves the network, in the order of the cycles. */
public interface PacketObserver {
    /**
     * A flit of an endpoint enters the network.
     *
     * @param sentCycle in which the endpoint sent it: it waited in the source queue from the next cycle on
     */
    void enters(long cycle, int endpoint, long flit, long sentCycle);

    /** A flit of an endpoint is thrown away before it enters: no way leads to its destination. */
    void refused(long cycle, int endpoint, long flit, long sentCycle);

    /** A flit is put on the channel to its endpoint, which sees it in the next cycle. */
    void leaves(long cycle, int endpoint, long flit);

    /** The network is empty after a fault: packets that have entered and not left are lost; the routes may be new. */
    void drained(long cycle);
}
