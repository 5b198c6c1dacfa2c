// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

/**
 * A value that the command line puts into the netlist.
 *
 * @param pointer JSON pointer into the netlist, where "override" of a preset may be left out
 * @param value JSON text, or any other text, which is then a string; {@code null} removes the field
 */
public record Setting(String pointer, String value) {
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
