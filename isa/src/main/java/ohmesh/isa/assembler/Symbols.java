// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ohmesh.isa.Operand;

/**
 * What names of the surroundings mean in a program. Labels and further constants come from the text.
 *
 * @param constants integers, for any expression
 * @param slots logical arrays of the tile
 * @param policies entries of the tile's pulse table
 * @param channels entries of the tile's channel table
 * @param tables look-up tables of the tile
 * @param spikes connections for spikes that touch the tile
 */
public record Symbols(
        Map<String, Integer> constants,
        Map<String, Integer> slots,
        Map<String, Integer> policies,
        Map<String, Integer> channels,
        Map<String, Integer> tables,
        Map<String, Integer> spikes) {

    /** Copies the maps and keeps their order. */
    public Symbols {
        constants = ordered(constants);
        slots = ordered(slots);
        policies = ordered(policies);
        channels = ordered(channels);
        tables = ordered(tables);
        spikes = ordered(spikes);
    }

    /** The names of a tile without connections for spikes. */
    public Symbols(
            Map<String, Integer> constants,
            Map<String, Integer> slots,
            Map<String, Integer> policies,
            Map<String, Integer> channels,
            Map<String, Integer> tables) {
        this(constants, slots, policies, channels, tables, Map.of());
    }

    /** No names at all, for a program that stands alone. */
    public static Symbols none() {
        return new Symbols(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The names that an operand may use instead of a number; empty for kinds that have none. */
    Map<String, Integer> entries(Operand.Kind kind) {
        return switch (kind) {
            case SLOT -> slots;
            case POLICY -> policies;
            case CHANNEL -> channels;
            case TABLE -> tables;
            case SPIKES -> spikes;
            default -> Map.of();
        };
    }

    private static Map<String, Integer> ordered(Map<String, Integer> names) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }
}
