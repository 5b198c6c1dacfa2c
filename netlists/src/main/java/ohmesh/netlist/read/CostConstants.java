// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.Chip;
import ohmesh.netlist.CostSpec;
import ohmesh.netlist.read.PresetNumber.Origin;

/** The numbers that the costs of a chip are counted with, each with who says so: a preset, or the netlist itself. */
public final class CostConstants {
    private static final String COST = "cost.";
    private static final Set<String> CONVERTERS = Set.of(
            "tile.dac.conversionEnergy", "tile.adc.conversionEnergy", "tile.adc.energyBits", "tile.adc.holdEnergy");

    /** Tables of costs that are remembered: the points of a study have the same one, or few. */
    private static final int TABLES = 16;

    private static final Map<Table, List<PresetNumber>> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(TABLES, 0.75F, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Table, List<PresetNumber>> eldest) {
                    return size() > TABLES;
                }
            });

    private CostConstants() {}

    /** All that decides who says the costs of a chip. */
    private record Table(String chip, CostSpec cost, List<Number> converters) {}

    /** The energies of the converters, then the whole table of costs; fields are dotted names inside the chip. */
    public static List<PresetNumber> of(Chip chip) {
        AdcSpec adc = chip.tile().adc();
        List<Number> converters = Arrays.asList(
                chip.tile().dac().conversionEnergy(), adc.conversionEnergy(), adc.energyBits(), adc.holdEnergy());
        Table table = new Table(chip.name(), chip.cost(), converters);
        return KNOWN.computeIfAbsent(table, key -> all(chip));
    }

    private static List<PresetNumber> all(Chip chip) {
        boolean preset = Presets.CHIPS.contains(chip.name());
        String base = preset ? chip.name() : Presets.CHIPS.names().get(0);
        List<PresetNumber> constants = new ArrayList<>();
        List<PresetNumber> usual = preset ? converters(ChipPresets.chip(base), base) : List.of();
        for (PresetNumber number : converters(chip, base)) {
            constants.add(same(usual, number) ? number : given(number));
        }
        constants.addAll(costs(chip, preset));
        return List.copyOf(constants);
    }

    private static List<PresetNumber> converters(Chip chip, String preset) {
        return PresetNumbers.of(
                Presets.CHIPS,
                preset,
                chip,
                field -> CONVERTERS.stream().anyMatch(wanted -> (wanted + ".").startsWith(field + ".")));
    }

    private static List<PresetNumber> costs(Chip chip, boolean preset) {
        String table = chip.cost().name();
        boolean known = Presets.COSTS.contains(table);
        String base = known ? table : Chip.DEFAULT_COST;
        List<PresetNumber> usual = known ? table(base, ChipPresets.cost(base)) : List.of();
        List<PresetNumber> ofChip =
                preset ? table(base, ChipPresets.chip(chip.name()).cost()) : List.of();
        List<PresetNumber> constants = new ArrayList<>();
        for (PresetNumber number : table(base, chip.cost())) {
            PresetNumber said =
                    same(usual, number) ? number : same(ofChip, number) ? byChip(number, chip.name()) : given(number);
            constants.add(named(said));
        }
        return List.copyOf(constants);
    }

    private static List<PresetNumber> table(String preset, Object cost) {
        return PresetNumbers.of(Presets.COSTS, preset, cost, field -> true);
    }

    private static boolean same(List<PresetNumber> usual, PresetNumber number) {
        return usual.stream()
                .anyMatch(known ->
                        known.field().equals(number.field()) && known.value().equals(number.value()));
    }

    /** A number of the table that the preset of the chip replaces. */
    private static PresetNumber byChip(PresetNumber number, String chip) {
        String field = COST + "override." + number.field();
        boolean calibrated = Presets.CHIPS.isCalibrated(chip, field);
        String whole = calibrated ? "" : Presets.CHIPS.source(chip);
        return number.said(
                calibrated ? Origin.CALIBRATED : Origin.SOURCE,
                Presets.CHIPS.source(chip, field).orElse(whole));
    }

    private static PresetNumber given(PresetNumber number) {
        return number.said(Origin.NETLIST, "");
    }

    private static PresetNumber named(PresetNumber number) {
        return new PresetNumber(
                COST + number.field(),
                number.value(),
                number.unit(),
                number.minimum(),
                number.maximum(),
                number.about(),
                number.origin(),
                number.source());
    }
}
