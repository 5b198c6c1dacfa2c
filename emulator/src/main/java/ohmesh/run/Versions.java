// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

/** The version of Ohmesh, from the manifest of its jar. */
public final class Versions {
    private Versions() {}

    /** For example {@code 0.1.0}; {@code development} where classes do not come from the jar. */
    public static String text() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
