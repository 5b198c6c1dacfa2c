// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.isa.Opcode;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.Chip;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.TileSpec;
import ohmesh.netlist.TileTiming;

/**
 * The cycles of every instruction: the one place where they follow from the chip. A latency runs from the
 * cycle of issue to the first cycle that sees the result; a unit takes its next instruction after the
 * occupancy.
 */
final class Timing {
    private final TileTiming spec;
    private final DacSpec dac;
    private final AdcSpec adc;
    private final double clockHertz;
    private final long slotCycles;
    private final long stepCycles;

    Timing(TileSpec tile, double clockHertz) {
        spec = tile.timing();
        dac = tile.dac();
        adc = tile.adc();
        this.clockHertz = clockHertz;
        slotCycles = Chip.cycles(dac.driveTime(), clockHertz);
        stepCycles = Chip.cycles(adc.conversionTime(), clockHertz);
    }

    /** Seconds from reset to the beginning of a cycle. */
    double seconds(long cycle) {
        return cycle / clockHertz;
    }

    /** Cycles that a taken branch or jump costs, its own included. */
    int takenCycles() {
        return 1 + spec.branchCycles();
    }

    /** Cycles from issue to the visible result of a scalar instruction. */
    int scalarLatency(Opcode opcode) {
        return opcode == Opcode.MUL ? spec.multiplyCycles() : spec.scalarCycles();
    }

    /** Cycles in which a lane unit takes the lanes: its occupancy. */
    int laneBeats(int lanes) {
        return beats(lanes, spec.lanesPerCycle());
    }

    /** Latency of an instruction on so many lanes. */
    int laneLatency(Opcode opcode, int lanes) {
        return laneBeats(lanes) - 1 + (opcode == Opcode.VTAB ? spec.tableCycles() : spec.vectorCycles());
    }

    /** Cycles in which the scratchpad moves the words: its occupancy. */
    int memoryBeats(int words) {
        return beats(words, spec.memoryWordsPerCycle());
    }

    /** Latency of a load of so many words. */
    int loadLatency(int words) {
        return memoryBeats(words) - 1 + spec.memoryCycles();
    }

    /**
     * Cycles from the issue of a read until its first sample: one slot for an amplitude, all pulses or steps
     * for a count or a width, one bit where the bits follow each other.
     */
    long firstSampleCycles() {
        return bitSerial() ? slotCycles : dac.slots() * slotCycles;
    }

    /**
     * Cycles from the issue of a read until its last sample; the array is busy for as long. A further bit is
     * sampled when it has been driven and the converters are through with the bit before.
     */
    long driveCycles(LogicalArray array, boolean transposed) {
        long furtherBits = dac.conversions() - 1L;
        return firstSampleCycles() + furtherBits * samplePeriod(array, transposed);
    }

    /** Cycles from the sample of one bit to that of the next, where bits follow each other. */
    long samplePeriod(LogicalArray array, boolean transposed) {
        return Math.max(slotCycles, convertCycles(array, transposed));
    }

    /** Whether a read is several samples, each converted by itself. */
    boolean bitSerial() {
        return dac.conversions() > 1;
    }

    /**
     * Cycles from the last sample until the last code of a read: the columns of one converter follow each other,
     * a pair subtracted digitally is two of them. A row line of a transposed read subtracts by itself and is
     * converted once.
     */
    long convertCycles(LogicalArray array, boolean transposed) {
        int columns = twoLines(array) ? 2 * array.columns() : array.columns();
        int lines = transposed ? array.rows() : columns;
        return Math.min(adc.sharedColumns(), lines) * (adc.steps() * stepCycles);
    }

    private boolean twoLines(LogicalArray array) {
        return array.pairing() != LogicalArray.Pairing.SINGLE && adc.subtraction() == AdcSpec.Subtraction.DIGITAL;
    }

    /** Cycles of the reads that one verification of one polarity averages; they follow each other. */
    long verifyReadCycles(LogicalArray array, Pulse.Verify verify) {
        return verify.averagedReads() * (slotCycles + verifyConvertCycles(array, verify));
    }

    /**
     * Cycles from a sample of a verification until its last code: one conversion a logical column. Where pairs are
     * subtracted digitally, every other line of a converter is of the other polarity and is not converted.
     */
    long verifyConvertCycles(LogicalArray array, Pulse.Verify verify) {
        int shared = twoLines(array) ? (adc.sharedColumns() + 1) / 2 : adc.sharedColumns();
        return Math.min(shared, array.columns()) * (adc.steps(verify.bits()) * stepCycles);
    }

    /** Cycles in which the codes of a row are compared with their targets. */
    int compareCycles() {
        return 1;
    }

    /** Samples that wait or are converted at the same time. */
    int holdDepth() {
        return adc.holdDepth();
    }

    /** Cycles in which the lines of one of the reads of a verification are driven. */
    long verifyDriveCycles() {
        return slotCycles;
    }

    /** Cycles of one write pulse. */
    long pulseCycles(Pulse pulse) {
        return Chip.cycles(pulse.width(), clockHertz);
    }

    /** Cycles of one RESET pulse of a verify loop. */
    long resetCycles(Pulse.Verify verify) {
        return Chip.cycles(verify.resetWidth(), clockHertz);
    }

    /** Cycles from the issue of a receive until the words are in the register and their room is free. */
    int receiveCycles(int packetWords) {
        return laneBeats(packetWords);
    }

    /** Cycles from the issue of SPIKES until the counts are in the register. */
    int spikesCycles(int axons) {
        return laneBeats(axons);
    }

    private static int beats(int elements, int perCycle) {
        return Math.max(1, (elements + perCycle - 1) / perCycle);
    }
}
