// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import ohmesh.netlist.About;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;
import ohmesh.netlist.json.JsonObject;

/** The values of a record that a preset fills, one by one with what the records and the preset say about them. */
final class PresetNumbers {
    private final Presets presets;
    private final String preset;
    private final Predicate<String> wanted;
    private final List<PresetNumber> numbers = new ArrayList<>();

    private PresetNumbers(Presets presets, String preset, Predicate<String> wanted) {
        this.presets = presets;
        this.preset = preset;
        this.wanted = wanted;
    }

    /**
     * Every value in the order of the records; parts that are switched off are left out.
     *
     * @param presets kind of the preset
     * @param preset its name
     * @param bound the record that it became
     * @param wanted fields, by dotted name, and records to look into
     */
    static List<PresetNumber> of(Presets presets, String preset, Object bound, Predicate<String> wanted) {
        PresetNumbers all = new PresetNumbers(presets, preset, wanted);
        all.collect(bound, "");
        return List.copyOf(all.numbers);
    }

    private void collect(Object bound, String prefix) {
        for (RecordComponent component : RecordShape.components(bound.getClass())) {
            String field = prefix + component.getName();
            Object value = RecordShape.read(component, bound);
            if (value == null || field.equals("name") || !wanted.test(field)) {
                continue;
            }
            boolean chosen = UnionBinder.isUnion(component.getType());
            boolean nested = value instanceof Record && !(value instanceof Matrix);
            if (chosen || !nested) {
                Object shown = chosen
                        ? Names.kind(value.getClass())
                        : value instanceof Enum<?> constant ? Names.of(constant) : value;
                numbers.add(number(chosen ? field + "." + UnionBinder.KIND : field, component, shown));
            }
            if (nested) {
                collect(value, field + ".");
            }
        }
    }

    private PresetNumber number(String field, RecordComponent component, Object value) {
        Quantity quantity = component.getAnnotation(Quantity.class);
        Range range = component.getAnnotation(Range.class);
        PresetNumber.Origin origin = !isGiven(presets.fields(preset), field)
                ? PresetNumber.Origin.DEFAULT
                : presets.isCalibrated(preset, field) ? PresetNumber.Origin.CALIBRATED : PresetNumber.Origin.SOURCE;
        return new PresetNumber(
                field,
                value,
                quantity == null ? "" : quantity.unit(),
                bound(quantity == null ? null : quantity.min(), range == null ? null : range.min()),
                bound(quantity == null ? null : quantity.max(), range == null ? null : range.max()),
                component.getAnnotation(About.class).value(),
                origin,
                source(field, origin));
    }

    /** Whether a preset says something of a field. */
    static boolean isGiven(JsonObject fields, String field) {
        return new TreePath(Arrays.asList(field.split("\\."))).get(fields).isPresent();
    }

    private String source(String field, PresetNumber.Origin origin) {
        String whole = origin == PresetNumber.Origin.SOURCE ? presets.source(preset) : "";
        return presets.source(preset, field).orElse(whole);
    }

    private static OptionalDouble bound(Double quantity, Double range) {
        return quantity != null
                ? OptionalDouble.of(quantity)
                : range != null ? OptionalDouble.of(range) : OptionalDouble.empty();
    }
}
