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
    private final double lowestSiemens;

    /** Rules for cells of a device whose lowest conductance is given, S. */
    VerifyRules(VerifyPlanes planes, double lowestSiemens) {
        this.planes = planes;
        this.lowestSiemens = lowestSiemens;
    }

    /**
     * Compares the codes just read and sets the masks of the next two pulses: in a write SET of the cells below
     * their target and RESET of those above, in a clearing RESET of plus and of minus cells that are above the
     * lowest code by more than the tolerance.
     *
     * @return whether any cell is to be pulsed; where not, the columns that failed are marked
     */
    boolean compare(int slot, int columns, Verify verify) {
        Arrays.fill(planes.masks, planes.maskAt(slot, 0), planes.maskAt(slot + 1, 0), 0);
        if (clears(slot) && planes.comparisons[slot] == 0) {
            differences(slot, columns);
        }
        planes.comparisons[slot]++;
        for (int column = 0; column < columns; column++) {
            for (int pulse = 0; pulse < 2; pulse++) {
                int side = clears(slot) ? pulse : planes.polarity[slot];
                if (wants(slot, pulse, column, verify) && mayTry(slot, side, column, verify)) {
                    planes.mask(slot, pulse, column);
                }
            }
        }
        if (anyPulse(slot)) {
            return true;
        }
        markFailures(slot, columns, verify);
        return false;
    }

    private boolean wants(int slot, int pulse, int column, Verify verify) {
        return clears(slot)
                ? uncleared(slot, pulse, column, verify)
                : misses(slot, column, verify) == (pulse == 0 ? -1 : 1);
    }

    private boolean clears(int slot) {
        return planes.stage[slot] == VerifyPlanes.CLEAR;
    }

    private boolean anyPulse(int slot) {
        // A ramp counts tries in one direction that follow each other: a comparison without any ends the row.
        boolean any = false;
        for (int pulse = 0; pulse < 2; pulse++) {
            if (planes.hasMask(slot, pulse)) {
                any = true;
            } else {
                planes.tries[2 * slot + pulse] = 0;
            }
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
        return planes.codes[planes.cell(slot, side, column)] > lowestCode(verify) + verify.tolerance();
    }

    /** Code of a cell at the device's lowest conductance: no RESET brings it to 0. */
    private int lowestCode(Verify verify) {
        double lsb = verify.fullScale() / ((1 << (verify.bits() - 1)) - 1);
        return (int) StrictMath.min(Short.MAX_VALUE, StrictMath.rint(lowestSiemens * verify.readVoltage() / lsb));
    }

    /**
     * Turns the differences of a refresh into targets after the clearing: what is left on the smaller side comes
     * on top, so that the difference stays. Where nobody looked again it is taken as the lowest code.
     */
    void aim(int slot, int columns, Verify verify) {
        for (int column = 0; column < columns; column++) {
            int at = slot * planes.lanes + column;
            int difference = planes.goal[at];
            int left = planes.codes[planes.cell(slot, difference > 0 ? 1 : 0, column)];
            if (verify.tries() == 0) {
                left = Math.min(left, lowestCode(verify));
            }
            planes.goal[at] = difference + Integer.signum(difference) * Math.max(0, left);
        }
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
            boolean fails = clears(slot) ? smallerSideIsLeft(slot, column, verify) : misses(slot, column, verify) != 0;
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
