// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder of one result. Files appear whole or not at all, and never over an existing result unless asked. */
public final class ResultFolder {
    private static final String REPORT = "report.json";
    private static final String HOST = "host.json";
    private final Path folder;

    /** Writes a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    private ResultFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder, which need not be there yet. Nothing is created or changed.
     *
     * @param force whether an existing result may be replaced
     * @throws FileAlreadyExistsException where it holds a result, or is a file
     */
    public static ResultFolder claim(Path folder, boolean force) throws FileAlreadyExistsException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "is a file, not a folder");
        }
        for (String name : new String[] {REPORT, HOST}) {
            if (!force && Files.exists(folder.resolve(name))) {
                throw new FileAlreadyExistsException(
                        folder.resolve(name).toString(), null, "already there; --force replaces it");
            }
        }
        return new ResultFolder(folder);
    }

    /** Writes both files. */
    public void write(RunResult result, HostFacts host) throws IOException {
        Files.createDirectories(folder);
        replace(folder.resolve(HOST), host::write);
        replace(folder.resolve(REPORT), stream -> ReportWriter.write(result, stream));
    }

    /** Writes a file under a temporary name beside it and renames it: readers see the old or the new one. */
    public static void replace(Path file, Content content) throws IOException {
        Path absolute = file.toAbsolutePath();
        // Not createTempFile: its files are closed to all other users, and a result is to follow the umask.
        String name =
                "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        Path temporary = absolute.resolveSibling(name);
        try {
            try (OutputStream stream = Files.newOutputStream(temporary)) {
                content.writeTo(stream);
            }
            Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
