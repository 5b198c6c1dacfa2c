// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of Ohmesh, from the manifest of its jar. */
final class Version implements IVersionProvider {
    /** For example {@code 0.1.0}; {@code development} where classes do not come from the jar. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"ohmesh " + text()};
    }
}
