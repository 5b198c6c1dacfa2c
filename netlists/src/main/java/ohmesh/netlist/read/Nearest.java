// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Collection;
import ohmesh.isa.assembler.NearestName;

/** The known name that a wrong name probably meant. */
public final class Nearest {
    private Nearest() {}

    /** "; nearest is 'x'", or else "; known: a, b" where the list is short enough to read. */
    public static String hint(String wrong, Collection<String> known) {
        if (known.isEmpty()) {
            return "; there are none";
        }
        return NearestName.of(wrong, known)
                .map(name -> "; nearest is \"" + name + "\"")
                .orElseGet(() -> known.size() <= 12 ? "; known: " + String.join(", ", known) : "");
    }
}
