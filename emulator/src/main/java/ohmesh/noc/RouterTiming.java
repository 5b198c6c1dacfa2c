// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.netlist.NetworkSpec;

/**
 * Cycles of the stages of a router and of its links, ready to add.
 *
 * @param route from a head at the front of its buffer to its first request for an output channel
 * @param channel of an allocation of output channels
 * @param switching of an allocation of the switch
 * @param speculative whether a head asks for both at once
 * @param exit from the grant of the switch to the cycle in which a flit leaves at an endpoint
 * @param link from the grant of the switch to the cycle in which the flit can be read behind the link: all its phits
 * @param phits for which a flit occupies the link
 * @param credit from the grant of the switch to the cycle in which the writer before the link can use the slot
 */
record RouterTiming(
        int route, int channel, int switching, boolean speculative, int exit, int link, int phits, int credit) {
    /** From the injection of a flit to the cycle in which the router can read it. */
    static final int INJECTION = 2;
    /** From the grant of the switch to the cycle in which an endpoint can use the slot. */
    static final int INJECTION_CREDIT = 2;

    /** From the grant of the switch at an exit to the cycle in which the slot of the endpoint can be granted again. */
    int exitLoop() {
        return exit + 1 + INJECTION_CREDIT;
    }

    static RouterTiming of(NetworkSpec spec) {
        NetworkSpec.Pipeline pipeline = spec.pipeline();
        int exit = pipeline.switchCycles() + 1;
        return new RouterTiming(
                pipeline.routeCycles(),
                pipeline.allocationCycles(),
                pipeline.switchAllocationCycles(),
                pipeline.speculative(),
                exit,
                exit + spec.linkCycles() + spec.phitsPerFlit() - 1,
                spec.phitsPerFlit(),
                1 + spec.creditCycles());
    }
}
