// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import ohmesh.run.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"ohmesh " + Versions.text()};
    }
}
