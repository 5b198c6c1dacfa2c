// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

import ohmesh.isa.Opcode;
import ohmesh.netlist.Netlist;

/** Which Ohmesh this is: its version, from the manifest of its jar, and its build. */
public final class Versions {
    /** What is said of a build whose classes cannot be read. */
    static final String UNKNOWN = "unknown";

    private Versions() {}

    /** For example {@code 0.1.0}; {@code development} where classes do not come from the jar. */
    public static String text() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /**
     * A digest of all classes of Ohmesh that compute results, without those of its libraries, in twelve hexadecimal digits: equal for jars that were built from
     * the same sources by the same compiler.
     */
    public static String build() {
        return Build.DIGEST;
    }

    /** Computed when somebody asks: it takes some tenths of a second. */
    private static final class Build {
        static final String DIGEST = BuildDigest.of(Versions.class, Netlist.class, Opcode.class);
    }
}
