// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static ohmesh.netlist.read.Choice.AMPLITUDE;
import static ohmesh.netlist.read.Choice.BIT_SERIAL;
import static ohmesh.netlist.read.Choice.CALIBRATED;
import static ohmesh.netlist.read.Choice.CALIBRATION;
import static ohmesh.netlist.read.Choice.COMPARATOR;
import static ohmesh.netlist.read.Choice.CURVE;
import static ohmesh.netlist.read.Choice.DIGITAL;
import static ohmesh.netlist.read.Choice.EFFECTIVE;
import static ohmesh.netlist.read.Choice.FAST_NOISE;
import static ohmesh.netlist.read.Choice.FIXED;
import static ohmesh.netlist.read.Choice.FLICKER_BAND;
import static ohmesh.netlist.read.Choice.FLOATING;
import static ohmesh.netlist.read.Choice.FULL_SCALE;
import static ohmesh.netlist.read.Choice.GATE;
import static ohmesh.netlist.read.Choice.GATED;
import static ohmesh.netlist.read.Choice.GATES_ALONG_COLUMNS;
import static ohmesh.netlist.read.Choice.HALF_VOLTAGE;
import static ohmesh.netlist.read.Choice.IDEAL;
import static ohmesh.netlist.read.Choice.MISMATCH;
import static ohmesh.netlist.read.Choice.NODAL;
import static ohmesh.netlist.read.Choice.NOMINAL_PULSE;
import static ohmesh.netlist.read.Choice.NOT_CALIBRATED;
import static ohmesh.netlist.read.Choice.NOT_FIXED;
import static ohmesh.netlist.read.Choice.NOT_SAR;
import static ohmesh.netlist.read.Choice.NO_CALIBRATION;
import static ohmesh.netlist.read.Choice.NO_FLICKER;
import static ohmesh.netlist.read.Choice.NO_FULL_SCALE;
import static ohmesh.netlist.read.Choice.NO_NOISE;
import static ohmesh.netlist.read.Choice.NO_THERMAL_NOISE;
import static ohmesh.netlist.read.Choice.NO_TRAPS;
import static ohmesh.netlist.read.Choice.NO_TRAP_AMPLITUDE;
import static ohmesh.netlist.read.Choice.ONE_PULSE;
import static ohmesh.netlist.read.Choice.PASSIVE;
import static ohmesh.netlist.read.Choice.RAMP;
import static ohmesh.netlist.read.Choice.READ_GATE;
import static ohmesh.netlist.read.Choice.SELECTOR;
import static ohmesh.netlist.read.Choice.SELECTOR_CELL;
import static ohmesh.netlist.read.Choice.SINGLE;
import static ohmesh.netlist.read.Choice.SUBSTEPS;
import static ohmesh.netlist.read.Choice.SUBTRACTION;
import static ohmesh.netlist.read.Choice.TEMPERATURE;
import static ohmesh.netlist.read.Choice.THIRD_VOLTAGE;
import static ohmesh.netlist.read.Choice.TRANSISTOR;
import static ohmesh.netlist.read.Choice.TRANSISTOR_CELL;
import static ohmesh.netlist.read.Choice.TRANSPOSED_READ;
import static ohmesh.netlist.read.Choice.TRAPS;
import static ohmesh.netlist.read.Choice.TRAP_PART;
import static ohmesh.netlist.read.Choice.VERIFY;
import static ohmesh.netlist.read.Choice.VERIFY_GATE;
import static ohmesh.netlist.read.Choice.VTEAM_ALONE;
import static ohmesh.netlist.read.Choice.WIRES;

import java.util.List;

/**
 * What does not work with what, and why: the one table that checks netlists and that the compatibility page is
 * generated from. Every row names the choice that is refused and those that it cannot stand beside.
 */
enum Combination {
    SELECTOR_WITHOUT_CIRCUIT(
            SELECTOR_CELL,
            "whether a selector conducts follows from the voltage that the circuit gives its cell: use nodal",
            IDEAL,
            EFFECTIVE),
    SELECTOR_BY_AMPLITUDE(
            AMPLITUDE,
            "an amplitude below the threshold of a selector reads nothing, and one above it loses the hold voltage: use"
                    + " pulse-count, pulse-width or bit-serial",
            SELECTOR_CELL),
    WIRES_AT_IDEAL(WIRES, "fidelity ideal has no wires: use effective or nodal", IDEAL),
    CURVE_WITHOUT_NEWTON(CURVE, "cells are ohmic there: use nodal", IDEAL, EFFECTIVE),
    READ_GATE_WITHOUT_NEWTON(READ_GATE, "an open channel is a short there: use nodal", IDEAL, EFFECTIVE),
    FAST_NOISE_AT_NODAL(
            FAST_NOISE,
            "one draw a line is the propagated noise of ohmic cells; the slopes of a nonlinear circuit change with"
                    + " every read: use exact",
            NODAL),
    FAST_WITHOUT_NOISE(FAST_NOISE, "there is nothing to draw: give the device imperfections.noise", NO_NOISE),
    SELECTOR_NUMBERS(SELECTOR, "such cells have no selector", PASSIVE, TRANSISTOR_CELL),
    TRANSISTOR_NUMBERS(TRANSISTOR, "such cells have no transistor", PASSIVE, SELECTOR_CELL),
    GATED_WITHOUT_GATES(GATED, "such cells have no gates: use half-voltage", PASSIVE, SELECTOR_CELL),
    GATE_WITHOUT_GATES(GATE, "such cells have no gates: leave it out", PASSIVE, SELECTOR_CELL),
    VERIFY_GATE_WITHOUT_GATES(VERIFY_GATE, "such cells have no gates: leave it out", PASSIVE, SELECTOR_CELL),
    HALF_VOLTAGE_WITH_GATES(HALF_VOLTAGE, "gates select the cells of such an array: use gated", TRANSISTOR_CELL),
    THIRD_VOLTAGE_WITH_GATES(THIRD_VOLTAGE, "gates select the cells of such an array: use gated", TRANSISTOR_CELL),
    FLOATING_WITH_GATES(FLOATING, "gates select the cells of such an array: use gated", TRANSISTOR_CELL),
    FLOATING_AT_IDEAL(
            FLOATING, "the voltage of a floating line follows from the circuit: use effective or nodal", IDEAL),
    TRANSPOSED_THROUGH_GATES(
            TRANSPOSED_READ,
            "a transposed read senses the rows, and a row is opened by the gates along it; a gate line along a column"
                    + " opens its cells of all rows, with the column that is driven: use gates along rows",
            GATES_ALONG_COLUMNS),
    CALIBRATED_ON_COLUMNS(
            CALIBRATED,
            "the calibration inputs drive the rows and give the range of the columns; the rows of a transposed read"
                    + " would be converted in it: use fixed or maximum-conductance",
            TRANSPOSED_READ),
    SUBSTEPS_AT_IDEAL(
            SUBSTEPS,
            "line voltages do not change there, so the parts of a pulse add up to the pulse: use effective or nodal",
            IDEAL),
    TEMPERATURE_WITHOUT_NOISE(TEMPERATURE, "only thermal noise looks at the temperature", NO_THERMAL_NOISE),
    MISMATCH_WITHOUT_CAPACITORS(MISMATCH, "only a sar ADC has an array of capacitors", NOT_SAR),
    MISMATCH_OF_A_COMPARATOR(MISMATCH, "a comparator has no array of capacitors: use more bits", COMPARATOR),
    MISMATCH_WITH_VERIFY(
            MISMATCH,
            "a verifying read converts with bits of its own, and the array of capacitors is drawn for the bits of the"
                    + " ADC: its errors would be missing there",
            VERIFY),
    FULL_SCALE_UNUSED(FULL_SCALE, "the full scale follows from the array there", NOT_FIXED),
    FULL_SCALE_MISSING(FIXED, "give the current of the largest code", NO_FULL_SCALE),
    CALIBRATION_UNUSED(CALIBRATION, "only range calibrated reads them", NOT_CALIBRATED),
    CALIBRATION_MISSING(CALIBRATED, "give the codes to calibrate with", NO_CALIBRATION),
    FLICKER_BAND_UNUSED(FLICKER_BAND, "only 1/f noise has a band: give flicker, its relative deviation", NO_FLICKER),
    TRAPS_UNUSED(TRAPS, "only a trap has them: give telegraphPart, the part of the cells that have one", NO_TRAPS),
    TRAPS_WITHOUT_EFFECT(TRAP_PART, "a full trap would change nothing: give telegraphAmplitude", NO_TRAP_AMPLITUDE),
    NOMINAL_PULSE_UNUSED(
            NOMINAL_PULSE, "vteam integrates its own equation and compares no pulse with a nominal one", VTEAM_ALONE),
    RAMP_OF_ONE_PULSE(RAMP, "nothing grows from one pulse to the next: give more tries", ONE_PULSE),
    SUBTRACTION_OF_NOTHING(SUBTRACTION, "no array has pairs", SINGLE),
    COMPARED_BITS(COMPARATOR, "shift and add needs codes with sign and size; a comparator gives 0 or 1", BIT_SERIAL),
    COMPARED_PAIRS(
            DIGITAL,
            "the difference of two comparators says nothing of the difference of two currents: subtract analog",
            COMPARATOR);

    private final Choice refused;
    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Choice> beside;

    Combination(Choice refused, String reason, Choice... beside) {
        this.refused = refused;
        this.reason = reason;
        this.beside = List.of(beside);
    }

    /** The choice that is refused. */
    Choice refused() {
        return refused;
    }

    /** Each of these alone refuses it. */
    List<Choice> beside() {
        return beside;
    }

    /** Why, and what would work. */
    String reason() {
        return reason;
    }

    /** Whether the two choices, in any order, refuse each other. */
    boolean between(Choice one, Choice other) {
        return (refused == one && beside.contains(other)) || (refused == other && beside.contains(one));
    }
}
