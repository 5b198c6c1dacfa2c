// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/** A picture that a command writes: its format follows from the ending, and what is there stays unless asked. */
final class PlotFile {
    private final Path file;
    private final boolean force;

    /**
     * A picture to write.
     *
     * @throws BadInput where the ending is neither .png nor .svg, or a file is there and not to be overwritten
     */
    PlotFile(Path file, boolean force) {
        this.file = file;
        this.force = force;
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new BadInput("--plot: \"" + file + "\" ends in neither .png nor .svg");
        }
        OutputFile.check(file, force);
    }

    boolean vector() {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    OutputStream open() throws IOException {
        return OutputFile.open(file, force);
    }
}
