// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

/**
 * Sees every event of the routers. Ports are numbered as in the topology, node * PORTS + port; an event is reported when
 * it is decided, so cycles of one kind and port rise, but those of different kinds are not in order.
 */
public interface FabricObserver {
    /** A flit can be read at the input port, in a virtual channel, from the cycle on. */
    default void arrive(long cycle, int input, int channel, long flit) {}

    /** The flit of an input port and virtual channel is granted the switch to an output port and virtual channel. */
    default void grant(long cycle, int input, int channel, int output, int outputChannel, long flit) {}

    /** A flit leaves at an endpoint; the endpoint sees it in the next cycle. */
    default void eject(long cycle, int endpoint, long flit) {}

    /** The writer of an input port and virtual channel can use one slot more from the cycle on. */
    default void credit(long cycle, int input, int channel) {}
}
