// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

/** Where packets for many endpoints fork: one tree a group, as bit masks of output ports. */
@FunctionalInterface
public interface Multicast {
    /** A network without groups. */
    Multicast NONE = (group, node, inputPort) -> 0;

    /**
     * The ports by which a packet of a group leaves a router.
     *
     * @param group number of the group
     * @param node router
     * @param inputPort port at which the packet came in
     * @return bit p is set where a copy leaves by port p; 0 where no packet of the group comes this way
     */
    int outputs(int group, int node, int inputPort);
}
