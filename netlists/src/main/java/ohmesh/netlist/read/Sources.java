// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that a netlist may read: those in its own folder and in the data folders, nothing else, and none
 * larger than a bound that is checked before reading.
 */
public final class Sources {
    private static final int MOST_SHOWN_FILES = 1000;

    private static final long MOST_KEPT_BYTES = 4L << 20;

    private final List<Path> folders;
    private final ReadCache cache;
    private final Map<String, InputFile> inputs = new LinkedHashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    public Sources(Path netlistFolder, List<Path> dataFolders) {
        this(netlistFolder, dataFolders, new ReadCache(false));
    }

    /** Files of which some may have been read already. */
    Sources(Path netlistFolder, List<Path> dataFolders, ReadCache cache) {
        List<Path> all = new ArrayList<>();
        all.add(netlistFolder);
        all.addAll(dataFolders);
        this.folders = List.copyOf(all);
        this.cache = cache;
    }

    ReadCache cache() {
        return cache;
    }

    /** The hash of a file that was read. */
    String sha256(String name) {
        return inputs.get(name).sha256();
    }

    /** All files read so far, in the order of reading. */
    List<InputFile> inputs() {
        return List.copyOf(inputs.values());
    }

    /** The path of a file that was read, under the folder that the user gave; other names stay as they are. */
    String shown(String name) {
        return shown.getOrDefault(name, name);
    }

    /**
     * The text of a file named by the netlist.
     *
     * @throws Refused where the name leaves the folders, the file is missing, too large or not UTF-8
     */
    String text(String name, long maximumBytes) throws Refused {
        return read(name, place(name), maximumBytes);
    }

    /**
     * The bytes of a file named by the netlist.
     *
     * @throws Refused where the name leaves the folders, or the file is missing or too large
     */
    byte[] bytes(String name, long maximumBytes) throws Refused {
        return record(name, place(name), maximumBytes);
    }

    private Path place(String name) throws Refused {
        return cache.place(new ReadCache.Named(folders, name), () -> find(name));
    }

    /** The text of a file that the user named. */
    public String read(String name, Path file, long maximumBytes) throws Refused {
        return text(name, record(name, file, maximumBytes));
    }

    /** The text of a file that was read. */
    static String text(String name, byte[] bytes) throws Refused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused("the file " + name + " is not UTF-8 text", e);
        }
    }

    private byte[] record(String name, Path file, long maximumBytes) throws Refused {
        shown.putIfAbsent(name, file.toString());
        Optional<ReadCache.Content> kept = cache.content(file);
        if (kept.isEmpty() || kept.get().bytes().length > maximumBytes) {
            byte[] bytes = bytes(name, file, maximumBytes);
            kept = Optional.of(new ReadCache.Content(bytes, Digest.sha256(bytes)));
            if (bytes.length <= MOST_KEPT_BYTES) {
                cache.keep(file, kept.get());
            }
        }
        inputs.putIfAbsent(name, new InputFile(name, kept.get().sha256()));
        return kept.get().bytes();
    }

    private static byte[] bytes(String name, Path file, long maximumBytes) throws Refused {
        try {
            long size = Files.size(file);
            if (size <= maximumBytes) {
                try (InputStream in = Files.newInputStream(file)) {
                    byte[] bytes = in.readNBytes((int) maximumBytes + 1);
                    size = bytes.length;
                    if (size <= maximumBytes) {
                        return bytes;
                    }
                }
            }
            throw new Refused(
                    "the file " + name + " has " + size + " bytes; at most " + (maximumBytes >> 20) + " MB are read");
        } catch (IOException e) {
            throw new Refused("the file " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What stands in the way of reading a path as a file, or empty where it is one or nothing is there. */
    public static Optional<String> noFile(Path path) {
        if (Files.isDirectory(path)) {
            return Optional.of("is a folder");
        }
        // A pipe or a device would be opened, and block, where a file is read.
        boolean special = Files.exists(path) && !Files.isRegularFile(path);
        return special ? Optional.of("is not a regular file") : Optional.empty();
    }

    private Path find(String name) throws Refused {
        if (name.isBlank()) {
            throw new Refused("an empty path");
        }
        Path relative = relative(name);
        for (Path folder : folders) {
            Path file = folder.resolve(relative);
            if (Files.isRegularFile(file)) {
                refuseLeavingLink(name, file);
                return file;
            }
        }
        for (Path folder : folders) {
            Optional<String> reason = noFile(folder.resolve(relative));
            if (reason.isPresent()) {
                throw new Refused(name + " " + reason.get());
            }
        }
        throw new Refused("there is no file " + name + Nearest.hint(name, namesInFolders()));
    }

    private static Path relative(String name) throws Refused {
        try {
            Path path = Path.of(name).normalize();
            if (!path.isAbsolute() && !path.startsWith("..")) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new Refused("\"" + name.replace('\0', '?') + "\" is not a file name", e);
        }
        throw new Refused("the path " + name + " leaves the folder of the netlist; files stand beside the netlist or"
                + " in a data folder named on the command line");
    }

    private void refuseLeavingLink(String name, Path file) throws Refused {
        try {
            Path real = file.toRealPath();
            for (Path folder : folders) {
                if (real.startsWith(folder.toRealPath())) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new Refused("the file " + name + " cannot be read: " + e.getMessage(), e);
        }
        throw new Refused("the path " + name + " is a link that leaves the folder of the netlist");
    }

    private Collection<String> namesInFolders() {
        return folders.stream().flatMap(folder -> namesIn(folder).stream()).toList();
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.limit(MOST_SHOWN_FILES)
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // a folder that cannot be listed only costs the hint
        }
    }

    /** A file that is not read; the message says why. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
