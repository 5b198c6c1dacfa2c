// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

import java.util.Locale;

/** How a product is rounded when it is shifted right; the ordinal is the value in the word. */
public enum Rounding {
    FLOOR("down, to the next lower integer"),
    NEAREST("to the nearest integer, halves up"),
    EVEN("to the nearest integer, halves to the even one"),
    ZERO("towards zero");

    private final String meaning;

    Rounding(String meaning) {
        this.meaning = meaning;
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
