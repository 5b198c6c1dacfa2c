// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.isa.assembler.Assembler;
import ohmesh.isa.assembler.Assembly;
import ohmesh.isa.assembler.Symbols;
import ohmesh.netlist.ChannelSpec;
import ohmesh.netlist.Place;
import ohmesh.netlist.Program;
import ohmesh.netlist.SpikeSpec;

/**
 * Programs of a {@link Bench}, whose texts may use the names of everything on it.
 *
 * @param arrays numbered in their order, as pulses and tables are
 */
record BenchPrograms(
        Map<String, ?> arrays,
        Map<String, ?> pulses,
        Map<String, ?> tables,
        Map<String, ChannelSpec> channels,
        Map<String, SpikeSpec> spikes) {
    private static final String FILE = "bench.oasm";

    /** A program given as words. */
    static Program ofWords(List<Integer> words) {
        return new Program(FILE, words, Collections.nCopies(words.size(), 1));
    }

    /** The program of the tile at a place. */
    Program assemble(Place place, String text) {
        Symbols symbols = new Symbols(
                Map.of(), numbered(arrays), numbered(pulses), channelEnds(place), numbered(tables), spikeEnds(place));
        Assembly assembly = Assembler.assemble(FILE, text, symbols);
        if (!assembly.succeeded()) {
            throw new IllegalArgumentException(assembly.diagnostics().toString());
        }
        return new Program(FILE, assembly.words(), assembly.lines());
    }

    private Map<String, Integer> channelEnds(Place place) {
        Map<String, Integer> ends = new LinkedHashMap<>();
        channels.forEach((name, channel) -> {
            if (place.equals(channel.from().place())
                    || place.equals(channel.to().place())) {
                ends.put(name, ends.size());
            }
        });
        return ends;
    }

    private Map<String, Integer> spikeEnds(Place place) {
        Map<String, Integer> ends = new LinkedHashMap<>();
        spikes.forEach((name, spec) -> {
            if (place.equals(spec.from()) || spec.to().contains(place)) {
                ends.put(name, ends.size());
            }
        });
        return ends;
    }

    private static Map<String, Integer> numbered(Map<String, ?> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.keySet().forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }
}
