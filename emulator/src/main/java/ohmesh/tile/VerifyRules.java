// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Arrays;
import ohmesh.netlist.Pulse.Verify;

/**
 * What one comparison of a write with verify decides: who gets the next pulses, and who has failed when nobody
 * does. Works on codes alone.
 */
final class VerifyRules {
    private final VerifyPlanes planes;

    VerifyRules(VerifyPlanes planes) {
        this.planes = planes;
    }

    /**
     * Compares the codes just read and sets the masks of the next two pulses: in a write SET of the cells below
     * their target and RESET of those above, in a clearing RESET of plus and of minus cells above the tolerance.
     *
     * @return whether any cell is to be pulsed; where not, the columns that failed are marked
     */
    boolean compare(int slot, int columns, Verify verify) {
        Arrays.fill(planes.masks, planes.maskAt(slot, 0), planes.maskAt(slot + 1, 0), 0);
        boolean clears = planes.stage[slot] == VerifyPlanes.CLEAR;
        if (clears && planes.comparisons[slot] == 0) {
            differences(slot, columns);
        }
        planes.comparisons[slot]++;
        for (int column = 0; column < columns; column++) {
            for (int pulse = 0; pulse < 2; pulse++) {
                boolean wanted = clears
                        ? uncleared(slot, pulse, column, verify)
                        : misses(slot, column, verify) == (pulse == 0 ? -1 : 1);
                if (wanted && mayTry(slot, clears ? pulse : planes.polarity[slot], column, verify)) {
                    planes.mask(slot, pulse, column);
                }
            }
        }
        // A ramp counts tries in one direction that follow each other: a comparison without any ends the row.
        boolean any = false;
        for (int pulse = 0; pulse < 2; pulse++) {
            if (planes.hasMask(slot, pulse)) {
                any = true;
            } else {
                planes.tries[2 * slot + pulse] = 0;
            }
        }
        if (!any) {
            markFailures(slot, columns, verify);
        }
        return any;
    }

    /** The goal of a refresh is the difference of each pair, as it was read first. */
    private void differences(int slot, int columns) {
        for (int column = 0; column < columns; column++) {
            planes.goal[slot * planes.lanes + column] =
                    planes.codes[planes.cell(slot, 0, column)] - planes.codes[planes.cell(slot, 1, column)];
        }
    }

    private boolean mayTry(int slot, int side, int column, Verify verify) {
        return planes.pulses[planes.cell(slot, side, column)] < Math.max(1, verify.tries());
    }

    private boolean uncleared(int slot, int side, int column, Verify verify) {
        return planes.codes[planes.cell(slot, side, column)] > verify.tolerance();
    }

    /** -1 where a cell is below its target, 1 above, 0 within the tolerance or left alone. */
    private int misses(int slot, int column, Verify verify) {
        long target = planes.target(slot, column);
        long code = planes.codes[planes.cell(slot, planes.polarity[slot], column)];
        if (target < 0 || Math.abs(code - target) <= verify.tolerance()) {
            return 0;
        }
        return code < target ? -1 : 1;
    }

    private void markFailures(int slot, int columns, Verify verify) {
        for (int column = 0; column < columns; column++) {
            boolean fails = planes.stage[slot] == VerifyPlanes.CLEAR
                    ? smallerSideIsLeft(slot, column, verify)
                    : misses(slot, column, verify) != 0;
            if (fails) {
                planes.fail(slot, column);
            }
        }
    }

    /** The larger side is written next, whatever is left on it; on the smaller one it would be lost weight. */
    private boolean smallerSideIsLeft(int slot, int column, Verify verify) {
        int difference = planes.goal[slot * planes.lanes + column];
        return (difference <= 0 && uncleared(slot, 0, column, verify))
                || (difference >= 0 && uncleared(slot, 1, column, verify));
    }
}
