// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;

/** The folder of one result. Files appear whole or not at all, and never over an existing result unless asked. */
public final class ResultFolder {
    private static final String REPORT = "report.json";
    private static final String HOST = "host.json";
    private static final String PAGE = "report.html";
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
     * The folder, which need not be there yet. Nothing is left behind or changed.
     *
     * @param force whether an existing result may be replaced
     * @throws FileAlreadyExistsException where it holds a result, or is a file
     * @throws FileNotFoundException where it is not there and cannot be created
     */
    public static ResultFolder claim(Path folder, boolean force) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "is a file, not a folder");
        }
        for (String name : new String[] {REPORT, HOST, PAGE}) {
            if (!force && Files.exists(folder.resolve(name))) {
                throw new FileAlreadyExistsException(
                        folder.resolve(name).toString(), null, "already there; --force replaces it");
            }
        }
        tryToCreate(folder);
        return new ResultFolder(folder);
    }

    /** Creates what is missing and takes it away again: permissions alone do not tell, in /proc for one. */
    private static void tryToCreate(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path path = folder.toAbsolutePath(); path != null && !Files.exists(path); path = path.getParent()) {
            missing.push(path);
        }
        Deque<Path> created = new ArrayDeque<>();
        try {
            for (Path path : missing) {
                Files.createDirectory(path);
                created.push(path);
            }
        } catch (IOException e) {
            throw (IOException) new FileNotFoundException("cannot create the folder " + folder).initCause(e);
        } finally {
            for (Path path : created) {
                Files.delete(path);
            }
        }
    }

    /** Writes both files. */
    public void write(RunResult result, HostFacts host) throws IOException {
        Files.createDirectories(folder);
        replace(folder.resolve(HOST), host::write);
        replace(folder.resolve(REPORT), stream -> ReportWriter.write(result, stream));
    }

    /** Writes the page that people read, beside the files of {@link #write}. */
    public void writePage(Content page) throws IOException {
        replace(folder.resolve(PAGE), page);
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
            } catch (FileSystemException e) {
                throw e;
            } catch (IOException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
            Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
