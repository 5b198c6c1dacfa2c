// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import java.util.stream.Stream;

/** Rules that the RTL breaks on demand; see the README beside it. */
final class Mutations {
    /** The golden case that has a trace of each mutant. */
    static final String GOLDEN = "short-buffers";

    private Mutations() {}

    /** Names of those that a comparison must catch. */
    static Stream<String> caught() {
        return Stream.of("MUTATE_POINTER", "MUTATE_SWITCH", "MUTATE_TAIL", "MUTATE_CREDIT", "MUTATE_SWITCH_REGISTER");
    }
}
