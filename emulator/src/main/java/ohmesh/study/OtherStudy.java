// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.List;

/** A folder belongs to another study, or to another state of the same one. The messages say what differs. */
public final class OtherStudy extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What differs, most important first. */
    OtherStudy(List<String> differences) {
        super(String.join("\n", differences));
    }
}
