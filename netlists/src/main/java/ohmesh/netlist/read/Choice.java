// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import ohmesh.isa.Opcode;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.AdcSpec.RangePolicy;
import ohmesh.netlist.AdcSpec.Subtraction;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.NoiseMethod;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Pulse.Scheme;
import ohmesh.netlist.device.ExponentialStep;
import ohmesh.netlist.device.LinearStep;
import ohmesh.netlist.device.MeasuredTable;
import ohmesh.netlist.device.NonlinearStates;
import ohmesh.netlist.device.PhaseChange;
import ohmesh.netlist.device.PowerStep;
import ohmesh.netlist.device.SoftBounds;
import ohmesh.netlist.device.ThresholdStep;
import ohmesh.netlist.device.Vteam;

/** What a netlist can choose about its arrays, as far as choices can contradict each other. */
enum Choice {
    PASSIVE(Axis.CELL, "passive cells", use -> use.value(Settings.CELL, CellKind.PASSIVE)),
    TRANSISTOR_CELL(Axis.CELL, "1t1r cells", use -> use.value(Settings.CELL, CellKind.ONE_TRANSISTOR_ONE_RESISTOR)),
    SELECTOR_CELL(Axis.CELL, "1s1m cells", use -> use.value(Settings.CELL, CellKind.ONE_SELECTOR_ONE_MEMRISTOR)),

    IDEAL(Axis.FIDELITY, "fidelity ideal", use -> use.value(Settings.FIDELITY, Fidelity.IDEAL)),
    EFFECTIVE(Axis.FIDELITY, "fidelity effective", use -> use.value(Settings.FIDELITY, Fidelity.EFFECTIVE)),
    NODAL(Axis.FIDELITY, "fidelity nodal", use -> use.value(Settings.FIDELITY, Fidelity.NODAL)),

    AMPLITUDE(Axis.CODING, "input coding amplitude", use -> use.value(Settings.CODING, Coding.AMPLITUDE)),
    PULSE_COUNT(Axis.CODING, "input coding pulse-count", use -> use.value(Settings.CODING, Coding.PULSE_COUNT)),
    PULSE_WIDTH(Axis.CODING, "input coding pulse-width", use -> use.value(Settings.CODING, Coding.PULSE_WIDTH)),
    BIT_SERIAL(Axis.CODING, "input coding bit-serial", use -> use.value(Settings.CODING, Coding.BIT_SERIAL)),

    SINGLE(Axis.PAIRING, "only single cells", use -> use.onlyPairing(Pairing.SINGLE)),
    NEIGHBOURING_COLUMNS(
            Axis.PAIRING, "pairs in neighbouring columns", use -> use.arrays(Pairing.NEIGHBOURING_COLUMNS)),
    TWO_ARRAYS(Axis.PAIRING, "pairs in two arrays", use -> use.arrays(Pairing.TWO_ARRAYS)),

    HALF_VOLTAGE(Axis.SCHEME, "scheme half-voltage", use -> use.pulses(Scheme.HALF_VOLTAGE)),
    THIRD_VOLTAGE(Axis.SCHEME, "scheme third-voltage", use -> use.pulses(Scheme.THIRD_VOLTAGE)),
    FLOATING(Axis.SCHEME, "scheme floating", use -> use.pulses(Scheme.FLOATING)),
    GATED(Axis.SCHEME, "scheme gated", use -> use.pulses(Scheme.GATED)),

    THRESHOLD_STEP(Axis.LAW, "law threshold-step", use -> DeviceSettings.law(use, ThresholdStep.class)),
    LINEAR_STEP(Axis.LAW, "law linear-step", use -> DeviceSettings.law(use, LinearStep.class)),
    SOFT_BOUNDS(Axis.LAW, "law soft-bounds", use -> DeviceSettings.law(use, SoftBounds.class)),
    EXPONENTIAL_STEP(Axis.LAW, "law exponential-step", use -> DeviceSettings.law(use, ExponentialStep.class)),
    POWER_STEP(Axis.LAW, "law power-step", use -> DeviceSettings.law(use, PowerStep.class)),
    NONLINEAR_STATES(Axis.LAW, "law nonlinear-states", use -> DeviceSettings.law(use, NonlinearStates.class)),
    MEASURED_TABLE(Axis.LAW, "law measured-table", use -> DeviceSettings.law(use, MeasuredTable.class)),
    VTEAM(Axis.LAW, "law vteam", use -> DeviceSettings.law(use, Vteam.class)),
    PHASE_CHANGE(Axis.LAW, "law phase-change", use -> DeviceSettings.law(use, PhaseChange.class)),
    VTEAM_ALONE(Axis.LAW, "law vteam without step noise", DeviceSettings::vteamAlone),

    STUCK(Axis.IMPERFECTION, "stuck cells", use -> DeviceSettings.part(use, "stuck")),
    DRIFT(Axis.IMPERFECTION, "drift", use -> DeviceSettings.part(use, "drift")),
    RETENTION(Axis.IMPERFECTION, "retention", use -> DeviceSettings.part(use, "retention")),
    READ_DISTURB(Axis.IMPERFECTION, "read disturb", use -> DeviceSettings.part(use, "readDisturb")),
    ENDURANCE(Axis.IMPERFECTION, "endurance", use -> DeviceSettings.part(use, "endurance")),
    FORMING(Axis.IMPERFECTION, "forming", use -> DeviceSettings.part(use, "forming")),
    WHITE_NOISE(Axis.IMPERFECTION, "white noise", DeviceSettings::whiteNoise),
    THERMAL_NOISE(Axis.IMPERFECTION, "thermal and shot noise", DeviceSettings::thermalNoise),
    FLICKER(Axis.IMPERFECTION, "1/f noise", DeviceSettings::flicker),
    TELEGRAPH(Axis.IMPERFECTION, "random telegraph noise", DeviceSettings::telegraph),
    ACCUMULATED(Axis.IMPERFECTION, "accumulated 1/f noise", DeviceSettings::accumulated),

    WIRES(Axis.ARRAY, "resistance or a second end of wires", use -> use.given(Settings.WIRES, Settings.WIRE_FIELDS)),
    CURVE(Axis.ARRAY, "a curve that is not ohmic", Settings::curve),
    SELECTOR(Axis.ARRAY, "a selector", use -> use.given(Settings.ARRAY, List.of("selector"))),
    TRANSISTOR(Axis.ARRAY, "a transistor", use -> use.given(Settings.ARRAY, List.of("transistor"))),
    READ_GATE(Axis.ARRAY, "the gate voltage of reads", use -> use.given(Settings.TRANSISTOR, List.of("readGate"))),
    GATES_ALONG_COLUMNS(Axis.ARRAY, "gates along columns", Settings::gatesAlongColumns),
    TEMPERATURE(Axis.ARRAY, "a temperature", use -> use.given(Settings.ARRAY, List.of("temperature"))),
    FAST_NOISE(Axis.ARRAY, "noise drawn fast", use -> use.value(Settings.NOISE, NoiseMethod.FAST)),
    NO_NOISE(Axis.ARRAY, "a device without noise", Settings::noNoise),
    NO_THERMAL_NOISE(Axis.ARRAY, "no thermal noise", Settings::noThermalNoise),
    FLICKER_BAND(Axis.ARRAY, "the band of 1/f noise", DeviceSettings::flickerBand),
    NO_FLICKER(Axis.ARRAY, "no 1/f noise", DeviceSettings::noFlicker),
    TRAPS(Axis.ARRAY, "the amplitude or a time of traps", DeviceSettings::traps),
    NO_TRAPS(Axis.ARRAY, "no cells with traps", DeviceSettings::noTraps),
    TRAP_PART(Axis.ARRAY, "a part of the cells with traps", DeviceSettings::trapPart),
    NO_TRAP_AMPLITUDE(Axis.ARRAY, "no amplitude of traps", DeviceSettings::noTrapAmplitude),
    NOMINAL_PULSE(Axis.ARRAY, "a number of the nominal pulse", DeviceSettings::nominalPulse),

    COMPARATOR(Axis.CONVERTER, "a comparator (ADC of 1 bit)", Settings::comparator),
    NOT_SAR(Axis.CONVERTER, "an ADC that is not sar", use -> use.otherValue(Settings.ADC_KIND, AdcSpec.Kind.SAR)),
    MISMATCH(Axis.CONVERTER, "capacitor mismatch", use -> use.given(Settings.ADC, List.of("capacitorMismatch"))),
    DIGITAL(Axis.CONVERTER, "digital subtraction", use -> use.value(Settings.SUBTRACTION, Subtraction.DIGITAL)),
    SUBTRACTION(Axis.CONVERTER, "a subtraction", use -> use.given(Settings.ADC, List.of("subtraction"))),
    FIXED(Axis.CONVERTER, "a fixed range", use -> use.value(Settings.RANGE, RangePolicy.FIXED)),
    CALIBRATED(Axis.CONVERTER, "a calibrated range", use -> use.value(Settings.RANGE, RangePolicy.CALIBRATED)),
    NOT_FIXED(Axis.CONVERTER, "a range that is not fixed", use -> use.otherValue(Settings.RANGE, RangePolicy.FIXED)),
    NOT_CALIBRATED(
            Axis.CONVERTER,
            "a range that is not calibrated",
            use -> use.otherValue(Settings.RANGE, RangePolicy.CALIBRATED)),
    FULL_SCALE(Axis.CONVERTER, "a full scale of the ADC", use -> use.given(Settings.ADC, List.of("fullScale"))),
    NO_FULL_SCALE(Axis.CONVERTER, "no full scale of the ADC", use -> use.absent(Settings.ADC, "fullScale")),
    CALIBRATION(Axis.CONVERTER, "a list of calibration inputs", use -> use.given(Settings.ADC, List.of("calibration"))),
    NO_CALIBRATION(Axis.CONVERTER, "no calibration inputs", use -> use.absent(Settings.ADC, "calibration")),

    GATE(Axis.WRITE, "the gate voltage of a pulse", use -> use.pulseFields(List.of("gate"))),
    VERIFY_GATE(
            Axis.WRITE,
            "a gate voltage of a write with verify",
            use -> use.verifyFields(List.of("resetGate", "gateRamp"))),
    RAMP(Axis.WRITE, "a ramp of a write with verify that pulses once", DeviceSettings::rampsOfOnePulse),
    ONE_PULSE(Axis.WRITE, "tries 0 or 1", DeviceSettings::onePulse),
    SUBSTEPS(Axis.WRITE, "substeps of a pulse", Settings::substeps),
    VERIFY(Axis.WRITE, "a write with verify", Settings::verified),

    TRANSPOSED_READ(Axis.PROGRAM, "a transposed read (vmmt)", use -> use.instructions(Opcode.VMMT));

    /** Sorts of choices. */
    enum Axis {
        CELL("cell"),
        FIDELITY("fidelity"),
        CODING("input coding"),
        PAIRING("pairing"),
        SCHEME("scheme of a pulse"),
        LAW("law of the update"),
        IMPERFECTION("imperfection"),
        ARRAY("array and device"),
        CONVERTER("converters"),
        WRITE("writes"),
        PROGRAM("programs");

        private final String title;

        Axis(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Where a netlist makes a choice. */
    @FunctionalInterface
    interface Finder {
        /** The paths, or none where it does not. */
        List<String> places(Settings settings);
    }

    private final Axis axis;
    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas above have no state
    private final Finder finder;

    Choice(Axis axis, String text, Finder finder) {
        this.axis = axis;
        this.text = text;
        this.finder = finder;
    }

    Axis axis() {
        return axis;
    }

    /** What it is, for a person. */
    String text() {
        return text;
    }

    /** "does" or "do", as its text is one thing or many. */
    String verb() {
        return axis == Axis.CELL ? "do" : "does";
    }

    /** Where the netlist makes this choice; none where it does not. */
    List<String> places(Settings settings) {
        return finder.places(settings);
    }
}
