// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which hash belongs to which unit, so that nobody has to read a thousand netlists to see that all is done. Every process
 * appends to a file of its own, a line at a time; a line cut off when it was killed is passed over. Where two say different things, the process that began later is
 * right. A line is only a
 * hint where to look: what is done is what the store holds.
 */
final class Journal implements AutoCloseable {
    private static final String FOLDER = "journal";
    private static final Pattern LINE = Pattern.compile("(\\d{1,9}),(-?\\d{1,19}),([0-9a-f]{64}),([0-9a-f]{64})");

    private static final Comparator<Path> BY_START =
            Comparator.comparing(file -> file.getFileName().toString(), ProcessName.BY_START);

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

    /** Whether a folder has a journal of any study. */
    static boolean isThere(Path root) {
        return Files.isDirectory(root.resolve(FOLDER));
    }

    /** Whether a folder has a journal of a study. */
    static boolean isThere(Path root, String identity) {
        return Files.isDirectory(folder(root, identity));
    }

    private static Path folder(Path root, String identity) {
        return root.resolve(FOLDER).resolve(identity.substring(0, 16));
    }

    /**
     * The journal of a study with all lines so far.
     *
     * @param identity of the study: lines of others are passed over
     */
    Journal(Path root, String identity) throws IOException {
        folder = folder(root, identity);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(BY_START)::iterator) {
                    // Bytes of a damaged file need not be text.
                    read(Files.readString(file, StandardCharsets.ISO_8859_1));
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
            Matcher line = LINE.matcher(text.substring(start, end));
            start = end + 1;
            if (line.matches()) {
                take(line);
            }
        }
    }

    private void take(Matcher line) {
        try {
            Key key = new Key(Integer.parseInt(line.group(1)), Long.parseLong(line.group(2)));
            entries.put(key, new Entry(line.group(3), line.group(4)));
        } catch (NumberFormatException e) {
            // A seed of 19 digits that no long holds: a damaged line like the others.
            return;
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
