// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A value that the command line puts into the netlist.
 *
 * @param pointer JSON pointer into the netlist, where "override" of a preset may be left out
 * @param value JSON text, or any other text, which is then a string; {@code null} removes the field
 */
public record Setting(String pointer, String value) {
    /**
     * Settings written {@code pointer=value}, in their order.
     *
     * @throws IllegalArgumentException where one is not written so, or makes an earlier one undone
     */
    public static List<Setting> parseAll(List<String> texts) {
        List<Setting> settings = new ArrayList<>();
        for (String text : texts) {
            Setting setting = parse(text);
            for (Setting before : settings) {
                refuseToUndo(before, setting);
            }
            settings.add(setting);
        }
        return List.copyOf(settings);
    }

    private static void refuseToUndo(Setting before, Setting setting) {
        String field = field(setting.pointer());
        if (field(before.pointer()).equals(field)) {
            throw new IllegalArgumentException(setting.pointer() + " is given twice");
        } else if (field(before.pointer()).startsWith(field + "/")) {
            throw new IllegalArgumentException(
                    setting.pointer() + " replaces " + before.pointer() + ", which is set before it; give it first");
        }
    }

    /** The field that a pointer names, equal for all that name the same: "override" of a preset is left out. */
    public static String field(String pointer) {
        String whole = (pointer + "/").replace("/override/", "/");
        return whole.substring(0, whole.length() - 1);
    }

    /**
     * A setting written {@code pointer=value}.
     *
     * @throws IllegalArgumentException where it has no "=" or does not begin with "/"
     */
    public static Setting parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || text.charAt(0) != '/') {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not POINTER=VALUE; write it like /chip/tile/adc/bits=6");
        }
        return new Setting(text.substring(0, equals), text.substring(equals + 1));
    }
}
