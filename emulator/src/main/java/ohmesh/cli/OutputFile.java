// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that commands write: never over one that is there, unless asked. */
final class OutputFile {
    private OutputFile() {}

    /** Refuses before any work is done what could not be written after it. */
    static void check(Path file, boolean force) {
        if (Files.isDirectory(file)) {
            throw new BadInput(file + " is a folder");
        }
        if (Files.exists(file) && !force) {
            throw new BadInput(file + " is there already; --force overwrites it");
        }
    }

    /** The file, new or emptied; its folder is made where it is missing. */
    static OutputStream open(Path file, boolean force) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return force
                ? Files.newOutputStream(file)
                : Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
