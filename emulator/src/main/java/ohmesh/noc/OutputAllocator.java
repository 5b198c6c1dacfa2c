// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Component;
import ohmesh.engine.StateList;
import ohmesh.noc.topology.Topology;

/**
 * Which input holds each output port, and who gets a free one: separable round-robin allocation (iSLIP, one
 * iteration). With one virtual channel an input asks for one output only, so what an output grants is always
 * accepted and the pointer of the output moves with every grant. A port is held from the grant to the head
 * until the tail is granted the switch, and can be granted anew in the cycle after.
 *
 * <p>The switch has pointers of its own, which move with every flit: among the inputs that ask for a free
 * port, pipelines without head cycles let one through the switch in the same cycle. Where that is not the one
 * that is granted the port, the cycle is lost, as in BookSim2.
 */
final class OutputAllocator {
    private final int[] portPointer;
    private final int[] switchPointer;
    private final long[] freeFrom;
    private final int[] requests;
    private final int[] requested;
    private int requestedCount;

    OutputAllocator(int outputs) {
        portPointer = new int[outputs];
        switchPointer = new int[outputs];
        freeFrom = new long[outputs];
        requests = new int[outputs];
        requested = new int[outputs];
    }

    /** Whether no packet holds the output at the start of the cycle. */
    boolean isFree(int output, long cycle) {
        return freeFrom[output] <= cycle;
    }

    /** Asks for a free output on behalf of an input port of the same router. */
    void request(int output, int inputPort) {
        if (requests[output] == 0) {
            requested[requestedCount++] = output;
        }
        requests[output] |= 1 << inputPort;
    }

    /** One of the requested outputs, removed from them, or -1. */
    int nextRequested() {
        return requestedCount == 0 ? -1 : requested[--requestedCount];
    }

    /** The input ports that ask for an output, one bit each; cleared by the call. */
    int takeRequests(int output) {
        int mask = requests[output];
        requests[output] = 0;
        return mask;
    }

    /** Gives the output to one of the asking input ports, which holds it from now on. */
    int grantPort(int output, int mask) {
        freeFrom[output] = Component.NEVER;
        return grant(portPointer, output, mask);
    }

    /** The asking input port that speculation lets through the switch. */
    int grantSwitch(int output, int mask) {
        return grant(switchPointer, output, mask);
    }

    /** The holder of the output sends a flit through the switch. */
    void passSwitch(int output, int inputPort) {
        switchPointer[output] = after(inputPort);
    }

    /** The tail was granted the switch. */
    void release(int output, long cycle) {
        freeFrom[output] = cycle + 1;
    }

    void describe(StateList state) {
        state.ints("portPointer", 3, portPointer);
        state.ints("switchPointer", 3, switchPointer);
        state.longs("freeFrom", 64, freeFrom);
    }

    private static int grant(int[] pointers, int output, int mask) {
        int fromPointer = mask & -(1 << pointers[output]);
        int winner = Integer.numberOfTrailingZeros(fromPointer != 0 ? fromPointer : mask);
        pointers[output] = after(winner);
        return winner;
    }

    private static int after(int inputPort) {
        return inputPort + 1 == Topology.PORTS ? 0 : inputPort + 1;
    }
}
