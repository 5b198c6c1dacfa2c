// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.List;
import ohmesh.isa.Codec;
import ohmesh.isa.Opcode;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.Transistor.Gates;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Program;
import ohmesh.netlist.Pulse.Scheme;
import ohmesh.netlist.Pulse.Verify;
import ohmesh.netlist.device.CellCurve;
import ohmesh.netlist.device.CellNoise;

/** Finds where a netlist makes a choice about its arrays. What stands in a preset is no choice of the user. */
final class Settings {
    static final String TILE = "/chip/tile";
    static final String ARRAY = TILE + "/array";
    static final String CELL = ARRAY + "/cell";
    static final String WIRES = ARRAY + "/wires";
    static final String TRANSISTOR = ARRAY + "/transistor";
    static final String GATES = TRANSISTOR + "/gates";
    static final String NOISE = ARRAY + "/noise";
    static final String DEVICE = ARRAY + "/device";
    static final String FIDELITY = "/chip/fidelity";
    static final String CODING = TILE + "/dac/coding";
    static final String ADC = TILE + "/adc";
    static final String ADC_KIND = ADC + "/kind";
    static final String RANGE = ADC + "/range";
    static final String SUBTRACTION = ADC + "/subtraction";

    /** All but the capacitance, which makes energy at every fidelity. */
    static final List<String> WIRE_FIELDS = List.of(
            "segmentResistance",
            "columnSegmentResistance",
            "driverResistance",
            "senseResistance",
            "rowEnds",
            "columnEnds");

    private final Bound bound;
    private final ProgramReader programs;

    Settings(Bound bound, ProgramReader programs) {
        this.bound = bound;
        this.programs = programs;
    }

    Bound bound() {
        return bound;
    }

    /** The path where it holds the constant. */
    List<String> value(String path, Enum<?> constant) {
        return bound.get(path, constant.getDeclaringClass()).stream()
                .filter(constant::equals)
                .map(value -> path)
                .toList();
    }

    /** The path where it holds another constant. */
    List<String> otherValue(String path, Enum<?> constant) {
        return bound.get(path, constant.getDeclaringClass()).stream()
                .filter(value -> !constant.equals(value))
                .map(value -> path)
                .toList();
    }

    /** Those fields of an object that the user gave. */
    List<String> given(String path, List<String> fields) {
        List<String> names = bound.names(path);
        return fields.stream()
                .filter(names::contains)
                .map(field -> path + "/" + field)
                .filter(field -> !Presets.hold(bound.place(field)))
                .toList();
    }

    /** The object where the field is not given, neither by the user nor by a preset. */
    List<String> absent(String path, String field) {
        boolean there = bound.names(path).contains(field) || !bound.has(path);
        return there ? List.of() : List.of(path);
    }

    /** Of cells that have gates. */
    List<String> gatesAlongColumns() {
        boolean gates = !value(CELL, CellKind.ONE_TRANSISTOR_ONE_RESISTOR).isEmpty();
        return gates ? value(GATES, Gates.COLUMNS) : List.of();
    }

    List<String> curve() {
        return bound.get(DEVICE + "/curve", CellCurve.class).stream()
                .filter(curve -> !(curve instanceof CellCurve.Ohmic))
                .filter(curve -> !Presets.hold(bound.place(DEVICE + "/curve")))
                .map(curve -> DEVICE + "/curve")
                .toList();
    }

    List<String> noThermalNoise() {
        boolean bandwidth = bound.get(DEVICE + "/imperfections/noise", CellNoise.class)
                .filter(noise -> noise.bandwidth() > 0)
                .isPresent();
        return bandwidth || !bound.has(DEVICE) ? List.of() : List.of(DEVICE);
    }

    List<String> noNoise() {
        boolean noise = bound.get(DEVICE + "/imperfections/noise", CellNoise.class)
                .filter(given -> given.relative() > 0
                        || given.absolute() > 0
                        || given.bandwidth() > 0
                        || given.flicker() > 0
                        || given.telegraphPart() > 0
                        || given.accumulated() != null)
                .isPresent();
        return noise || !bound.has(DEVICE) ? List.of() : List.of(DEVICE);
    }

    List<String> comparator() {
        return bound.integer(ADC + "/bits").stream()
                .filter(bits -> bits == 1)
                .map(bits -> ADC + "/bits")
                .toList();
    }

    /** All arrays of a pairing. */
    List<String> arrays(Pairing pairing) {
        List<String> places = new ArrayList<>();
        for (String array : paths("arrays")) {
            places.addAll(value(array + "/pairing", pairing));
        }
        return places;
    }

    /** All arrays, where all have this pairing and there is one. */
    List<String> onlyPairing(Pairing pairing) {
        List<String> places = arrays(pairing);
        return places.size() == paths("arrays").size() ? places : List.of();
    }

    /** The schemes of all pulses with this one. */
    List<String> pulses(Scheme scheme) {
        List<String> places = new ArrayList<>();
        for (String pulse : paths("pulses")) {
            places.addAll(value(pulse + "/scheme", scheme));
        }
        return places;
    }

    List<String> pulseFields(List<String> fields) {
        return paths("pulses").stream()
                .flatMap(pulse -> given(pulse, fields).stream())
                .toList();
    }

    List<String> verifyFields(List<String> fields) {
        return paths("pulses").stream()
                .flatMap(pulse -> given(pulse + "/verify", fields).stream())
                .toList();
    }

    List<String> substeps() {
        return paths("pulses").stream()
                .map(pulse -> pulse + "/substeps")
                .filter(path -> bound.integer(path).orElse(1) > 1)
                .toList();
    }

    /** The loops of all writes with verify. */
    List<String> verified() {
        return paths("pulses").stream()
                .map(pulse -> pulse + "/verify")
                .filter(bound::has)
                .filter(path -> bound.get(path, Verify.class).isPresent())
                .toList();
    }

    /** The programs with such an instruction. */
    List<String> instructions(Opcode opcode) {
        List<String> places = new ArrayList<>();
        for (String tile : bound.elements("/tiles")) {
            Program program = programs.of(tile);
            boolean found = program != null
                    && program.words().stream()
                            .flatMap(word -> Codec.decode(word).stream())
                            .anyMatch(instruction -> instruction.opcode() == opcode);
            if (found) {
                places.add(tile + "/program");
            }
        }
        return places;
    }

    /** The paths of all entries of a table of all tiles. */
    List<String> paths(String table) {
        List<String> paths = new ArrayList<>();
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/" + table)) {
                paths.add(tile + "/" + table + "/" + name);
            }
        }
        return paths;
    }
}
