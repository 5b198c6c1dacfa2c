// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.Locale;

/** What became of a unit, as the results say it. */
public enum Status {
    /** It ran to its end; whether it met its expectations is another question. */
    DONE,
    /** It has no result, and its message says why. */
    FAILED,
    /** A constraint of the study says that its point makes no sense. */
    EXCLUDED;

    /** The word in the results, {@code done}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
