// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the table of combinations, and the nearest netlist that keeps it. */
class CombinationCheckTest {
    private static final String VERIFY =
            "\"verify\": {\"resetAmplitude\": \"2 V\", \"resetWidth\": \"50 ns\", \"readVoltage\": \"0.2 V\", \"fullScale\": \"6 uA\", \"bits\": 6";

    @TempDir
    Path folder;

    private static List<String> problems(Examples example) {
        return example.read().problems().stream()
                .map(problem -> problem.pointer() + ": " + problem.message())
                .toList();
    }

    /** In "pair" cells are 1T1R at fidelity ideal; changes are separated by " & ". */
    private Examples changed(String example, String changes) {
        Examples changed = Examples.copy(example, folder);
        for (String change : changes.split(" & ")) {
            String[] sides = change.split(" => ");
            changed.replace(sides[0], sides[1].replace("VERIFY", VERIFY));
        }
        return changed;
    }

    @ParameterizedTest(name = "{0}: {1} | {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Wires and curves at a fidelity that does not look at them.
                "pair|\"1t1r\", => \"1t1r\", \"wires\": {\"segmentResistance\": \"1 ohm\"},|/chip/tile/array/wires/segmentResistance: resistance or a second end of wires does not work with fidelity ideal: fidelity ideal has no wires: use effective or nodal",
                "pair|\"1t1r\", => \"1t1r\", \"wires\": {\"columnEnds\": \"both\"},|/chip/tile/array/wires/columnEnds: resistance or a second end of wires does not work with fidelity ideal: fidelity ideal has no wires: use effective or nodal",
                "pair|\"1t1r\", => \"1t1r\", \"wires\": {\"segmentCapacitance\": \"1 pF\"},|~~",
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"1t1r\", => \"1t1r\", \"wires\": {\"segmentResistance\": \"1 ohm\"},|~~",
                "pair|\"law\": { => \"curve\": {\"kind\": \"sinh\", \"v0\": \"0.25 V\"}, \"law\": {|/chip/tile/array/device/curve: a curve that is not ohmic does not work with fidelity ideal: cells are ohmic there: use nodal",
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"law\": { => \"curve\": {\"kind\": \"sinh\", \"v0\": \"0.25 V\"}, \"law\": {|/chip/tile/array/device/curve: a curve that is not ohmic does not work with fidelity effective: cells are ohmic there: use nodal",
                "pair|\"clock\" => \"fidelity\": \"nodal\", \"clock\" & \"law\": { => \"curve\": {\"kind\": \"sinh\", \"v0\": \"0.25 V\"}, \"law\": {|~~",
                "pair|\"law\": { => \"curve\": {\"kind\": \"ohmic\"}, \"law\": {|~~",
                "pair|\"threshold\": \"0.6 V\", => \"threshold\": \"0.6 V\", \"readGate\": \"3 V\",|/chip/tile/array/transistor/readGate: the gate voltage of reads does not work with fidelity ideal: an open channel is a short there: use nodal",
                "pair|\"1t1r\", => \"1t1r\", \"selector\": {\"threshold\": \"0.3 V\"},|/chip/tile/array/selector: a selector does not work with 1t1r cells: such cells have no selector",
                "pair|\"1t1r\", => \"1t1r\", \"temperature\": \"350 K\",|/chip/tile/array/temperature: a temperature does not work with no thermal noise: only thermal noise looks at the temperature",
                "pair|\"clock\" => \"fidelity\": \"nodal\", \"clock\" & \"1t1r\", => \"1t1r\", \"noise\": \"fast\", & \"law\": { => \"imperfections\": {\"noise\": {\"relative\": 0.01}}, \"law\": {|/chip/tile/array/noise: noise drawn fast does not work with fidelity nodal: one draw a line is the propagated noise of ohmic cells; the slopes of a nonlinear circuit change with every read: use exact",
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"1t1r\", => \"1t1r\", \"noise\": \"fast\", & \"law\": { => \"imperfections\": {\"noise\": {\"relative\": 0.01}}, \"law\": {|~~",
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"1t1r\", => \"1t1r\", \"noise\": \"fast\",|/chip/tile/array/noise: noise drawn fast does not work with a device without noise: there is nothing to draw: give the device imperfections.noise",
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"1t1r\", => \"1t1r\", \"noise\": \"fast\", & \"law\": { => \"imperfections\": {\"noise\": {\"relative\": 0}}, \"law\": {|/chip/tile/array/noise: noise drawn fast does not work with a device without noise: there is nothing to draw: give the device imperfections.noise",
                // Schemes.
                "pair|\"gated\" => \"floating\"|/tiles/1/pulses/up/scheme: scheme floating does not work with 1t1r cells: gates select the cells of such an array: use gated;/tiles/1/pulses/up/scheme: scheme floating does not work with fidelity ideal: the voltage of a floating line follows from the circuit: use effective or nodal",
                "pair|\"gated\" => \"third-voltage\"|/tiles/1/pulses/up/scheme: scheme third-voltage does not work with 1t1r cells: gates select the cells of such an array: use gated",
                "single|\"scheme\": \"half-voltage\" => \"scheme\": \"third-voltage\"|~~",
                "single|\"scheme\": \"half-voltage\" => \"scheme\": \"floating\"|/tiles/0/pulses/set/scheme: scheme floating does not work with fidelity ideal: the voltage of a floating line follows from the circuit: use effective or nodal",
                "single|\"mesh\" => \"fidelity\": \"effective\", \"mesh\" & \"scheme\": \"half-voltage\" => \"scheme\": \"floating\"|~~",
                // Pulses.
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", \"substeps\": 4|/tiles/1/pulses/up/substeps: substeps of a pulse does not work with fidelity ideal: line voltages do not change there, so the parts of a pulse add up to the pulse: use effective or nodal",
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", \"substeps\": 4|~~",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", \"substeps\": 1|~~",
                // Transposed reads.
                "pair|\"vmm v1, v0, g\" => \"vmmt v1, v0, g\"|~~",
                "pair|\"vmm v1, v0, g\" => \"vmmt v1, v0, g\" & \"threshold\": \"0.6 V\", => \"threshold\": \"0.6 V\", \"gates\": \"columns\",|/tiles/1/program: a transposed read (vmmt) does not work with gates along columns: a transposed read senses the rows, and a row is opened by the gates along it; a gate line along a column opens its cells of all rows, with the column that is driven: use gates along rows",
                "pair|\"threshold\": \"0.6 V\", => \"threshold\": \"0.6 V\", \"gates\": \"columns\",|~~",
                // Converters.
                "pair|\"sharedColumns\": 2 => \"capacitorMismatch\": 0.01|/chip/tile/adc/capacitorMismatch: capacitor mismatch does not work with an ADC that is not sar: only a sar ADC has an array of capacitors",
                "pair|\"sharedColumns\": 2 => \"capacitorMismatch\": 0.01, \"kind\": \"sar\"|~~",
                "pair|\"sharedColumns\": 2 => \"range\": \"maximum-conductance\"|/chip/tile/adc/fullScale: a full scale of the ADC does not work with a range that is not fixed: the full scale follows from the array there",
                "pair|\"fullScale\": \"30 uA\" => \"range\": \"maximum-conductance\"|~~",
                "pair|\"fullScale\": \"30 uA\" => \"range\": \"fixed\"|/chip/tile/adc/range: a fixed range does not work with no full scale of the ADC: give the current of the largest code",
                "pair|\"fullScale\": \"30 uA\" => \"range\": \"calibrated\"|/chip/tile/adc/range: a calibrated range does not work with no calibration inputs: give the codes to calibrate with",
                "pair|\"fullScale\": \"30 uA\" => \"range\": \"calibrated\", \"calibration\": {\"values\": [[1, 2, 3, 4]]}|~~",
                "pair|\"fullScale\": \"30 uA\" => \"range\": \"calibrated\", \"calibration\": {\"values\": [[1, 2, 3]]}|/chip/tile/adc/calibration/values/0/0: calibration inputs of 3 codes; array \"g\" has 4 rows",
                "pair|\"sharedColumns\": 2 => \"calibration\": {\"values\": [[1, 2, 3, 4]]}|/chip/tile/adc/calibration: a list of calibration inputs does not work with a range that is not calibrated: only range calibrated reads them",
                "pair|\"adc\": {\"bits\": 8 => \"adc\": {\"bits\": 1|~~",
                "pair|\"adc\": {\"bits\": 8 => \"adc\": {\"bits\": 1 & \"driveTime\": \"50 ns\" => \"driveTime\": \"50 ns\", \"coding\": \"bit-serial\"|/chip/tile/adc/bits: a comparator (ADC of 1 bit) does not work with input coding bit-serial: shift and add needs codes with sign and size; a comparator gives 0 or 1",
                "pair|\"adc\": {\"bits\": 8 => \"adc\": {\"bits\": 10 & \"driveTime\": \"50 ns\" => \"driveTime\": \"50 ns\", \"coding\": \"bit-serial\"|~~",
                "pair|\"adc\": {\"bits\": 8 => \"adc\": {\"bits\": 11 & \"driveTime\": \"50 ns\" => \"driveTime\": \"50 ns\", \"coding\": \"bit-serial\"|/chip/tile/adc/bits: codes of 11 bits, shifted and added over 6, need 17 bits and do not fit a lane of 16 bits",
                "single|\"bits\": 10 => \"bits\": 16|~~",
                "single|\"bits\": 10 => \"subtraction\": \"digital\", \"bits\": 16|/chip/override/tile/adc/bits: codes of 16 bits, subtracted in the lanes, need 17 bits and do not fit a lane of 16 bits",
                // Selectors.
                "single|\"array\": { => \"array\": {\"cell\": \"1s1m\", |/chip/override/tile/array/cell: a read at 200 mV turns no selector on: not above its threshold 500 mV;/chip/override/tile/array/cell: 1s1m cells do not work with fidelity ideal: whether a selector conducts follows from the voltage that the circuit gives its cell: use nodal;/chip/override/tile/array/cell: input coding amplitude does not work with 1s1m cells: an amplitude below the threshold of a selector reads nothing, and one above it loses the hold voltage: use pulse-count, pulse-width or bit-serial",
                "single|\"mesh\" => \"fidelity\": \"nodal\", \"mesh\" & \"array\": { => \"dac\": {\"coding\": \"pulse-count\", \"fullScale\": \"0.6 V\"}, \"array\": {\"cell\": \"1s1m\", |~~",
                "single|\"mesh\" => \"fidelity\": \"nodal\", \"mesh\" & \"array\": { => \"dac\": {\"coding\": \"pulse-width\", \"fullScale\": \"0.6 V\"}, \"array\": {\"selector\": {\"hold\": \"0.5 V\"}, \"cell\": \"1s1m\", |/chip/override/tile/array/selector/hold: hold 500 mV is not below threshold 500 mV",
                // Transistors that limit: 150 uA/V2 (gate - 0.6 V)^2 against 2 V x 20 uS.
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"gate\": \"1.5 V\" => \"gate\": \"1.1 V\"|/tiles/1/pulses/up/gate: the transistor would limit the current, which ohmic cells cannot show: a cell of the highest conductance would take 40 uA, the gate lets 37.5 uA pass: use nodal",
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"gate\": \"1.5 V\" => \"gate\": \"1.12 V\"|~~",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.1 V\"|~~",
                "pair|\"clock\" => \"fidelity\": \"nodal\", \"clock\" & \"gate\": \"1.5 V\" => \"gate\": \"1.1 V\"|~~",
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"gate\": \"1.5 V\" => \"gate\": \"1.1 V\" & \"amplitude\": \"2 V\" => \"amplitude\": \"-2 V\"|~~",
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"gate\": \"1.5 V\" => \"gate\": \"1.12 V\", VERIFY, \"tries\": 2, \"ramp\": \"1 V\"}|/tiles/1/pulses/up/gate: the transistor would limit the current, which ohmic cells cannot show: a cell of the highest conductance would take 60 uA, the gate lets 40.56 uA pass: use nodal",
                "pair|\"clock\" => \"fidelity\": \"effective\", \"clock\" & \"gate\": \"1.5 V\" => \"gate\": \"1.12 V\", VERIFY, \"tries\": 2, \"ramp\": \"1 V\", \"gateRamp\": \"0.2 V\"}|~~",
                // Gates that open nothing.
                "pair|\"clock\" => \"fidelity\": \"nodal\", \"clock\" & \"threshold\": \"0.6 V\", => \"threshold\": \"0.6 V\", \"readGate\": \"0.6 V\",|/chip/tile/array/transistor/readGate: a gate of 600 mV opens no transistor: not above the threshold 600 mV",
                "pair|\"clock\" => \"fidelity\": \"nodal\", \"clock\" & \"threshold\": \"0.6 V\", => \"threshold\": \"0.6 V\", \"readGate\": \"0.61 V\",|~~",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY, \"resetGate\": \"0.6 V\"}|/tiles/1/pulses/up/verify/resetGate: a gate of 600 mV opens no transistor: not above the threshold 600 mV",
                // Ramps within the limits of the fields.
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY, \"tries\": 10, \"ramp\": \"2 V\"}|~~",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY, \"tries\": 11, \"ramp\": \"2 V\"}|/tiles/1/pulses/up/amplitude: SET pulses ramp up to 22 V in their last try: above 20 V;/tiles/1/pulses/up/verify/resetAmplitude: RESET pulses ramp up to 22 V in their last try: above 20 V",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY, \"tries\": 11, \"gateRamp\": \"2 V\"}|/tiles/1/pulses/up/gate: gates ramp up to 21.5 V in their last try: above 20 V",
                // Converters that verifying and transposed reads cannot use.
                "pair|\"vmm v1, v0, g\" => \"vmmt v1, v0, g\" & \"fullScale\": \"30 uA\" => \"range\": \"calibrated\", \"calibration\": {\"values\": [[1, 2, 3, 4]]}|/chip/tile/adc/range: a calibrated range does not work with a transposed read (vmmt): the calibration inputs drive the rows and give the range of the columns; the rows of a transposed read would be converted in it: use fixed or maximum-conductance",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY} & \"sharedColumns\": 2 => \"capacitorMismatch\": 0.01, \"kind\": \"sar\"|/chip/tile/adc/capacitorMismatch: capacitor mismatch does not work with a write with verify: a verifying read converts with bits of its own, and the array of capacitors is drawn for the bits of the ADC: its errors would be missing there",
                "pair|\"adc\": {\"bits\": 8 => \"adc\": {\"bits\": 1 & \"sharedColumns\": 2 => \"capacitorMismatch\": 0.01, \"kind\": \"sar\"|/chip/tile/adc/capacitorMismatch: capacitor mismatch does not work with a comparator (ADC of 1 bit): a comparator has no array of capacitors: use more bits",
                // Selectors that stay off, or leak more than their device conducts.
                "single|\"mesh\" => \"fidelity\": \"nodal\", \"mesh\" & \"array\": { => \"dac\": {\"coding\": \"pulse-count\", \"fullScale\": \"0.6 V\"}, \"array\": {\"cell\": \"1s1m\", \"selector\": {\"leak\": \"1 mS\"}, |/chip/override/tile/array/selector/leak: a selector that is off leaks 1 mS: not below the highest conductance 100 uS of the device behind it",
                "single|\"mesh\" => \"fidelity\": \"nodal\", \"mesh\" & \"array\": { => \"dac\": {\"coding\": \"pulse-count\", \"fullScale\": \"0.6 V\"}, \"array\": {\"cell\": \"1s1m\", \"selector\": {\"leak\": \"1 nS\"},  & \"1.3 V\", \"width\": \"500 us\", \"scheme\" => \"0.5 V\", \"width\": \"500 us\", \"scheme\"|/tiles/0/pulses/set/amplitude: a pulse at 500 mV turns no selector on: not above its threshold 500 mV",
                "single|\"mesh\" => \"fidelity\": \"nodal\", \"mesh\" & \"array\": { => \"dac\": {\"coding\": \"pulse-count\", \"fullScale\": \"0.6 V\"}, \"array\": {\"cell\": \"1s1m\", \"selector\": {\"leak\": \"1 nS\"},  & \"scheme\": \"half-voltage\" => \"scheme\": \"half-voltage\", VERIFY}|/tiles/0/pulses/set/verify/readVoltage: a verifying read at 200 mV turns no selector on: not above its threshold 500 mV",
                // Writes with verify.
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY}|~~",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY, \"tolerance\": 30}|~~",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY, \"tolerance\": 31}|/tiles/1/pulses/up/verify/tolerance: a tolerance of 31 codes accepts every cell: the largest code is 31; lower it or give more bits",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY} & \"6 uA\" => \"0.4 uA\"|/tiles/1/pulses/up/verify/fullScale: no target can be reached: the largest code is 2 uS, not above the lowest conductance 2 uS",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY} & \"6 uA\" => \"0.41 uA\"|~~",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY} & \"6 uA\" => \"125 uA\"|/tiles/1/pulses/up/verify/fullScale: no target can be reached: one code is 20.161290322580644 uS, above the highest conductance 20 uS",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY} & \"readVoltage\": \"0.2 V\" => \"readVoltage\": \"0.7 V\"|/tiles/1/pulses/up/verify/readVoltage: a verifying read at 700 mV would move cells: not below resetThreshold 700 mV",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY} & \"resetAmplitude\": \"2 V\" => \"resetAmplitude\": \"0.7 V\"|/tiles/1/pulses/up/verify/resetAmplitude: no target below a cell can be reached: RESET pulses up to 700 mV do not exceed resetThreshold 700 mV",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY, \"ramp\": \"0.1 V\"} & \"resetAmplitude\": \"2 V\" => \"resetAmplitude\": \"0.7 V\"|~~",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY} & \"amplitude\": \"2 V\" => \"amplitude\": \"-2 V\"|/tiles/1/pulses/up/amplitude: the pulse of a write with verify is its SET: -2 V is a RESET, which stands in resetAmplitude",
                "pair|\"gate\": \"1.5 V\" => \"gate\": \"1.5 V\", VERIFY} & \"amplitude\": \"2 V\" => \"amplitude\": \"0.8 V\"|/tiles/1/pulses/up/amplitude: no target above a cell can be reached: SET pulses up to 800 mV do not exceed setThreshold 800 mV",
                "single|\"scheme\": \"half-voltage\" => \"scheme\": \"half-voltage\", VERIFY, \"gateRamp\": \"0.1 V\"}|/tiles/0/pulses/set/verify/gateRamp: a gate voltage of a write with verify does not work with passive cells: such cells have no gates: leave it out"
            })
    void oneChangeGivesExactlyTheProblems(String example, String changes, String problems) {
        assertEquals(
                problems.isEmpty() ? List.of() : List.of(problems.split(";(?=/)")),
                problems(changed(example, changes)));
    }

    @Test
    void whatStandsInAPresetIsWithoutEffect() {
        Examples example = Examples.copy("single", folder).replace("\"default\"", "\"prezioso-2015\"");
        assertEquals(List.of(), problems(example));
    }
}
