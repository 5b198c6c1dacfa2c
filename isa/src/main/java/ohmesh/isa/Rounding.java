// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

import java.util.List;
import java.util.Locale;

/** How a product is rounded when it is shifted right; they stand in the order of their values in the word. */
public enum Rounding {
    FLOOR("down, to the next lower integer"),
    NEAREST("to the nearest integer, halves up"),
    EVEN("to the nearest integer, halves to the even one"),
    ZERO("towards zero");

    private static final List<Rounding> BY_CODE = List.of(values());

    private final String meaning;

    Rounding(String meaning) {
        this.meaning = meaning;
    }

    /** The rounding of the two low bits of a rounding field; higher bits do not matter. */
    public static Rounding ofField(int field) {
        return BY_CODE.get(field & 3);
    }

    /** One line for the reference page. */
    public String meaning() {
        return meaning;
    }

    /** The name in assembly text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
