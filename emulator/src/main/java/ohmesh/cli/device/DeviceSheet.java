// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.device;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.cli.io.PresetNumberJson;
import ohmesh.cli.io.PresetNumberTable;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.read.DevicePresets;
import ohmesh.netlist.read.Names;
import ohmesh.netlist.read.PresetNumber;
import ohmesh.netlist.read.Presets;

/** Device presets as text or JSON: all of them in a list, or one with its numbers. */
final class DeviceSheet {
    private DeviceSheet() {}

    /** One line a preset: name, law, range, description. */
    static void list(boolean json, PrintWriter out) {
        if (json) {
            List<Object> rows = new ArrayList<>();
            Presets.DEVICES.names().forEach(name -> rows.add(head(name)));
            out.print(JsonText.of(rows));
            return;
        }
        out.println(String.format(Locale.ROOT, "%-18s %-17s %-24s %s", "NAME", "LAW", "RANGE", "DESCRIPTION"));
        for (String name : Presets.DEVICES.names()) {
            String range = text(name, "minimumConductance") + " .. " + text(name, "maximumConductance");
            out.println(String.format(
                    Locale.ROOT, "%-18s %-17s %-24s %s", name, law(name), range, Presets.DEVICES.description(name)));
        }
    }

    /** Every number of one preset. */
    static void print(String name, boolean json, PrintWriter out) {
        List<PresetNumber> numbers = DevicePresets.numbers(name);
        if (json) {
            Map<String, Object> sheet = head(name);
            sheet.put("source", Presets.DEVICES.source(name));
            sheet.put("numbers", numbers.stream().map(PresetNumberJson::row).toList());
            out.print(JsonText.of(sheet));
            return;
        }
        out.println(name + ": " + Presets.DEVICES.description(name));
        out.println("source: " + Presets.DEVICES.source(name));
        out.println();
        PresetNumberTable.print(numbers, Presets.DEVICES.source(name), out);
    }

    private static Map<String, Object> head(String name) {
        Device device = DevicePresets.device(name);
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("name", name);
        head.put("law", law(name));
        head.put("minimumConductance", device.minimumConductance());
        head.put("maximumConductance", device.maximumConductance());
        head.put("description", Presets.DEVICES.description(name));
        return head;
    }

    private static String law(String name) {
        return Names.kind(DevicePresets.device(name).law().getClass());
    }

    private static String text(String name, String field) {
        return DevicePresets.numbers(name).stream()
                .filter(number -> number.field().equals(field))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
