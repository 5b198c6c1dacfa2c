// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import ohmesh.netlist.About;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.json.JsonObject;

/** Device presets as records, and their numbers one by one with unit, allowed range and source. */
public final class DevicePresets {
    private DevicePresets() {}

    /**
     * The device of a preset.
     *
     * @throws NoSuchElementException for an unknown name
     */
    public static Device device(String name) {
        return bind(name, Presets.DEVICES.fields(name));
    }

    /** The same device without its variations and imperfections: the typical cell. */
    public static Device typical(String name) {
        return bind(name, Presets.DEVICES.fields(name).without("variation").without("imperfections"));
    }

    private static Device bind(String name, JsonObject fields) {
        ProblemList problems = new ProblemList();
        Object device = new Binder(new Sources(Path.of("."), List.of()), problems, new Bound())
                .bind(Target.root(Device.class, ""), fields)
                .filter(bound -> problems.isEmpty())
                .orElseThrow(() -> new IllegalStateException(
                        "preset " + name + ": " + problems.sorted(file -> file).get(0)));
        return (Device) device;
    }

    /**
     * Every value of a preset in the order of the records; parts that are switched off are left out.
     *
     * @throws NoSuchElementException for an unknown name
     */
    public static List<PresetNumber> numbers(String name) {
        List<PresetNumber> numbers = new ArrayList<>();
        collect(name, device(name), "", numbers);
        return List.copyOf(numbers);
    }

    private static void collect(String preset, Object bound, String prefix, List<PresetNumber> numbers) {
        for (RecordComponent component : bound.getClass().getRecordComponents()) {
            String field = prefix + component.getName();
            Object value = read(component, bound);
            if (value == null || field.equals("name")) {
                continue;
            }
            boolean chosen = UnionBinder.isUnion(component.getType());
            boolean nested = value instanceof Record && !(value instanceof ohmesh.netlist.Matrix);
            if (chosen || !nested) {
                Object shown = chosen
                        ? Names.kind(value.getClass())
                        : value instanceof Enum<?> constant ? Names.of(constant) : value;
                numbers.add(number(preset, chosen ? field + "." + UnionBinder.KIND : field, component, shown));
            }
            if (nested) {
                collect(preset, value, field + ".", numbers);
            }
        }
    }

    private static PresetNumber number(String preset, String field, RecordComponent component, Object value) {
        Quantity quantity = component.getAnnotation(Quantity.class);
        Range range = component.getAnnotation(Range.class);
        boolean given = new TreePath(Arrays.asList(field.split("\\.")))
                .get(Presets.DEVICES.fields(preset))
                .isPresent();
        PresetNumber.Origin origin = !given
                ? PresetNumber.Origin.DEFAULT
                : Presets.DEVICES.isCalibrated(preset, field)
                        ? PresetNumber.Origin.CALIBRATED
                        : PresetNumber.Origin.SOURCE;
        return new PresetNumber(
                field,
                value,
                quantity == null ? "" : quantity.unit(),
                bound(quantity == null ? null : quantity.min(), range == null ? null : range.min()),
                bound(quantity == null ? null : quantity.max(), range == null ? null : range.max()),
                component.getAnnotation(About.class).value(),
                origin,
                source(preset, field, origin));
    }

    private static String source(String preset, String field, PresetNumber.Origin origin) {
        String whole = origin == PresetNumber.Origin.SOURCE ? Presets.DEVICES.source(preset) : "";
        return Presets.DEVICES.source(preset, field).orElse(whole);
    }

    private static OptionalDouble bound(Double quantity, Double range) {
        return quantity != null
                ? OptionalDouble.of(quantity)
                : range != null ? OptionalDouble.of(range) : OptionalDouble.empty();
    }

    private static Object read(RecordComponent component, Object bound) {
        try {
            return component.getAccessor().invoke(bound);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
