// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a place can be written at all, asked before the work. Folders that are missing are made later. */
public final class Writable {
    private Writable() {}

    /** Throws {@link BadInput} where no file or folder can be made at a path, or none in it. */
    public static void require(Path path) {
        Path there = path.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null) {
            return;
        }
        boolean itself = there.equals(path.toAbsolutePath());
        if (!itself && !Files.isDirectory(there)) {
            throw new BadInput(path + " cannot be written: " + there + " is a file, not a folder");
        } else if (!Files.isWritable(there)) {
            throw new BadInput(path + " cannot be written: " + (itself ? "" : there + ": ") + "access denied");
        }
    }
}
