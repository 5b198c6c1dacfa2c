// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
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
        return PresetNumbers.of(Presets.DEVICES, name, device(name), field -> true);
    }
}
