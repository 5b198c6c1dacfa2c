// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Results by content hash: {@code points/ab/abcd...} for what came to its end, {@code failed/ab/abcd...} for what did
 * not. A folder appears by one rename and is never written to again, so that readers and other writers see all of it or
 * nothing.
 */
final class PointStore {
    private static final String DONE = "points";
    private static final String FAILED = "failed";
    private static final String TEMPORARY = "tmp";

    private final Path root;

    PointStore(Path root) {
        this.root = root;
    }

    /** What is kept under a hash; empty where nothing is, or it is not whole since the host went down. */
    Optional<Status> status(String hash) throws IOException {
        return row(hash).map(Row::status);
    }

    /** The row that is kept under a hash; empty where none is, or it is not whole since the host went down. */
    Optional<Row> row(String hash) throws IOException {
        Optional<Row> done = row(hash, Status.DONE);
        return done.isPresent() ? done : row(hash, Status.FAILED);
    }

    /** The build of Ohmesh that left what is kept under a hash. */
    String build(String hash) throws IOException {
        return provenance(hash).build();
    }

    /** What is told of the run that left what is kept under a hash. */
    Provenance.Told provenance(String hash) throws IOException {
        Status status = row(hash, Status.DONE).isPresent() ? Status.DONE : Status.FAILED;
        return Provenance.read(folder(status, hash).resolve(Provenance.NAME));
    }

    private Optional<Row> row(String hash, Status status) throws IOException {
        Path file = folder(status, hash).resolve(RowFile.NAME);
        // Where it cannot be told, as of a host that is gone, reading says so; an empty row would be taken away.
        return Files.notExists(file) ? Optional.empty() : RowFile.read(file);
    }

    /**
     * Keeps a result. Where another process was first, its result stays: it is the same.
     *
     * @param files contents by name
     */
    void keep(String hash, Status status, Map<String, byte[]> files) throws IOException {
        Path temporary = Files.createDirectory(temporary());
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(temporary.resolve(file.getKey()), file.getValue());
            }
            move(temporary, hash, status);
        } catch (IOException | RuntimeException | Error e) {
            delete(temporary);
            throw e;
        }
    }

    /**
     * Keeps the result of another store, as links where the file system has them.
     *
     * @throws IOException also where there is a result already and it is another one
     */
    void adopt(PointStore other, String hash, Status status) throws IOException {
        discardTorn(hash);
        Path row = Path.of(RowFile.NAME);
        if (isThere(status, hash)) {
            Path mine = folder(status, hash).resolve(row);
            Path theirs = other.folder(status, hash).resolve(row);
            if (status == Status.DONE && Files.mismatch(mine, theirs) >= 0) {
                throw new IOException("two results of the same content differ: " + mine + " and " + theirs);
            }
            return;
        }
        Path temporary = Files.createDirectory(temporary());
        try (Stream<Path> files = Files.list(other.folder(status, hash))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                link(file, temporary.resolve(file.getFileName()));
            }
            move(temporary, hash, status);
        } catch (IOException | RuntimeException | Error e) {
            delete(temporary);
            throw e;
        }
    }

    /** Takes away results that are not whole: only who writes here may, for a reader it may be another's folder. */
    void discardTorn(String hash) throws IOException {
        for (Status status : List.of(Status.DONE, Status.FAILED)) {
            if (Files.exists(folder(status, hash)) && row(hash, status).isEmpty()) {
                discard(hash, status);
            }
        }
    }

    /** Takes away a result. */
    void discard(String hash, Status status) throws IOException {
        delete(folder(status, hash));
    }

    /** Takes away what processes of this host left half done when they were killed. */
    void sweep() throws IOException {
        Path folder = root.resolve(TEMPORARY);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path path : (Iterable<Path>) left::iterator) {
                    if (ProcessName.isOfTheDead(path.getFileName().toString())) {
                        delete(path);
                    }
                }
            }
        }
    }

    /** A name for something that is not whole yet. */
    Path temporary() throws IOException {
        Path folder = existing(root.resolve(TEMPORARY));
        return folder.resolve(ProcessName.next());
    }

    /** Where a result is kept. */
    Path folder(Status status, String hash) {
        return root.resolve(status == Status.DONE ? DONE : FAILED)
                .resolve(hash.substring(0, 2))
                .resolve(hash);
    }

    private boolean isThere(Status status, String hash) {
        // A row of no bytes is what a host leaves that went down between the rename and the write.
        return folder(status, hash).resolve(RowFile.NAME).toFile().length() > 0;
    }

    private void move(Path temporary, String hash, Status status) throws IOException {
        Path target = folder(status, hash);
        existing(target.getParent());
        if (Files.exists(target) && !isThere(status, hash)) {
            delete(target);
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!isThere(status, hash)) {
                throw e;
            }
            delete(temporary);
        }
    }

    /** Asks before it makes the folder: it is there for most points, and a refusal costs more than a question. */
    private static Path existing(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(from, to);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.deleteIfExists(path);
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (NoSuchFileException | NotDirectoryException | UncheckedIOException e) {
            // Another process takes the same thing away.
            return;
        }
    }
}
