// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which hash belongs to which unit, so that nobody has to read a thousand netlists to see that all is done. Every process
 * appends to a file of its own, a line at a time; a line cut off when it was killed is passed over. A line is only a
 * hint where to look: what is done is what the store holds.
 */
final class Journal implements AutoCloseable {
    private static final String FOLDER = "journal";
    private static final int FIELDS = 4;

    private final Path folder;
    private final Map<Key, Entry> entries = new HashMap<>();
    private OutputStream out;

    private record Key(int point, long seed) {}

    /**
     * A line.
     *
     * @param hash under which the store keeps the result
     * @param inputs digest of the files that its netlist was read from
     */
    record Entry(String hash, String inputs) {}

    /**
     * The journal of a study with all lines so far.
     *
     * @param identity of the study: lines of others are passed over
     */
    Journal(Path root, String identity) throws IOException {
        folder = root.resolve(FOLDER).resolve(identity.substring(0, 16));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                    read(Files.readString(file));
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** The line of a unit. */
    synchronized Optional<Entry> entry(int point, long seed) {
        return Optional.ofNullable(entries.get(new Key(point, seed)));
    }

    /** Adds a line, unless it is there. */
    synchronized void add(int point, long seed, Entry entry) throws IOException {
        if (entry.equals(entries.put(new Key(point, seed), entry))) {
            return;
        }
        if (out == null) {
            Files.createDirectories(folder);
            out = Files.newOutputStream(
                    folder.resolve(ProcessName.next() + ".csv"),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.APPEND);
        }
        String line = String.join(",", List.of(Integer.toString(point), Long.toString(seed), entry.hash, entry.inputs));
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void read(String text) {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String[] fields = text.substring(start, end).split(",", -1);
            start = end + 1;
            if (fields.length == FIELDS && fields[2].length() == fields[3].length()) {
                Key key = new Key(Integer.parseInt(fields[0]), Long.parseLong(fields[1]));
                entries.put(key, new Entry(fields[2], fields[3]));
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }
}
