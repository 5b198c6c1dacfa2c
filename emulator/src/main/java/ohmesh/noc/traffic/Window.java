// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

/**
 * What of a run is measured. Packets born in the window are, however late they arrive: the run goes on, with traffic,
 * until the last of them has, or the limit ends it.
 *
 * @param from first cycle of the window; those before it warm the network up
 * @param end first cycle behind the window
 * @param limit first cycle that is not simulated
 */
public record Window(long from, long end, long limit) {
    /** A window, and as many cycles behind it to drain. */
    public static Window of(long warmUpCycles, long cycles) {
        return new Window(warmUpCycles, warmUpCycles + cycles, warmUpCycles + 2 * cycles);
    }

    /** Whether an event of a cycle counts. */
    public boolean measures(long cycle) {
        return cycle >= from && cycle < end;
    }

    /** Length in cycles. */
    public long cycles() {
        return end - from;
    }
}
