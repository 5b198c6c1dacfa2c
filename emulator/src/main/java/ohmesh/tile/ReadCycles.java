// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.netlist.Chip;
import ohmesh.netlist.LogicalArray;

/**
 * Cycles of the reads of a logical array, for those who count rates and not instructions.
 *
 * @param latency from the issue of a read until its codes are visible
 * @param interval between the issues of reads that follow each other as fast as array, samples and converters allow
 */
public record ReadCycles(long latency, long interval) {
    /** The cycles of forward reads of an array on a chip. */
    public static ReadCycles of(Chip chip, LogicalArray array) {
        Timing timing = new Timing(chip.tile(), chip.clock());
        long drive = timing.driveCycles(array, false);
        long convert = timing.convertCycles(array, false);
        // Bit-serial reads begin their first conversion at once, so the one before must have ended by then.
        long converters = timing.bitSerial() ? drive - timing.firstSampleCycles() + convert : convert;
        return new ReadCycles(drive + convert, Math.max(drive, converters));
    }
}
