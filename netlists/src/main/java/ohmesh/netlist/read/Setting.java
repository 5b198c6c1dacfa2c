// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
     * @throws IllegalArgumentException where one is not written so, or two are of the same field
     */
    public static List<Setting> parseAll(List<String> texts) {
        Set<String> fields = new HashSet<>();
        List<Setting> settings = new ArrayList<>();
        for (String text : texts) {
            Setting setting = parse(text);
            if (!fields.add(setting.pointer().replace("/override/", "/"))) {
                throw new IllegalArgumentException(setting.pointer() + " is given twice");
            }
            settings.add(setting);
        }
        return List.copyOf(settings);
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
