// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.isa.Opcode;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.Chip;
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
    private final AdcSpec adc;
    private final double clockHertz;
    private final long driveCycles;
    private final long conversionCycles;

    Timing(TileSpec tile, double clockHertz) {
        spec = tile.timing();
        adc = tile.adc();
        this.clockHertz = clockHertz;
        driveCycles = Chip.cycles(tile.dac().driveTime(), clockHertz);
        conversionCycles = Chip.cycles(adc.conversionTime(), clockHertz);
    }

    /** Seconds from reset to a cycle. */
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

    /** Cycles from the issue of a read until the lines are sampled; the array is busy for as long. */
    long driveCycles() {
        return driveCycles;
    }

    /**
     * Cycles from the sample until the last code of a read: the columns of one converter follow each other,
     * a pair subtracted digitally is two of them.
     */
    long convertCycles(LogicalArray array) {
        boolean two =
                array.pairing() != LogicalArray.Pairing.SINGLE && adc.subtraction() == AdcSpec.Subtraction.DIGITAL;
        return Math.min(adc.sharedColumns(), two ? 2 * array.columns() : array.columns()) * conversionCycles;
    }

    /** The same for a transposed read: a row line subtracts by itself and is converted once. */
    long convertTransposedCycles(LogicalArray array) {
        return Math.min(adc.sharedColumns(), array.rows()) * conversionCycles;
    }

    /** Samples that wait or are converted at the same time. */
    int holdDepth() {
        return adc.holdDepth();
    }

    /** Cycles of one write pulse. */
    long pulseCycles(Pulse pulse) {
        return Chip.cycles(pulse.width(), clockHertz);
    }

    /** Cycles in which a packet leaves: a head flit, then one flit a word. */
    int sendCycles(int packetWords) {
        return packetWords + 1;
    }

    /** Cycles from the issue of a receive until the words are in the register and their room is free. */
    int receiveCycles(int packetWords) {
        return laneBeats(packetWords);
    }

    private static int beats(int elements, int perCycle) {
        return Math.max(1, (elements + perCycle - 1) / perCycle);
    }
}
