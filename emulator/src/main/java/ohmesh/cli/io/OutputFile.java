// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A file that a command writes: checked before the work, whole or not at all, never over another unless asked. */
public final class OutputFile {
    private static final List<String> IMAGES = List.of("png", "svg");

    private final Path path;
    private final String extension;

    private OutputFile(Path path, String extension, boolean force) {
        this.path = path;
        this.extension = extension;
        if (Files.isDirectory(path)) {
            throw new BadInput(path + " is a folder, not a file");
        }
        if (Files.exists(path) && !force) {
            throw new BadInput(path + " is there already; --force overwrites it");
        }
        Writable.require(path);
    }

    /** What is written, piece by piece. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** An image of {@code --plot}, whose extension says its kind. */
    public static OutputFile plot(String name, boolean force) {
        return image("--plot", name, force);
    }

    /** An image of some option, whose extension says its kind. */
    public static OutputFile image(String option, String name, boolean force) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String image : IMAGES) {
            if (lower.endsWith("." + image) && lower.length() > image.length() + 1) {
                return new OutputFile(Path.of(name), image, force);
            }
        }
        throw new BadInput(option + " needs a file that ends in .png or .svg"
                + (name.isEmpty() ? "" : "; \"" + name + "\" ends in neither .png nor .svg"));
    }

    /** A text. */
    public static OutputFile text(Path path, boolean force) {
        return new OutputFile(path, "", force);
    }

    /** Refuses to write over a file that is read. */
    public void keep(Path input) throws IOException {
        if (Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input)) {
            throw new BadInput(path + " is the input; name another file for what is written");
        }
    }

    /** That of an image, in lower case. */
    public String extension() {
        return extension;
    }

    /** Writes beside the file first, so that a failure leaves nothing half written. */
    public void write(byte[] bytes) throws IOException {
        write(out -> out.write(bytes));
    }

    /** Refuses to write two results into one file. */
    public static void differ(List<OutputFile> files) {
        Set<Path> paths = new HashSet<>();
        for (OutputFile file : files) {
            if (!paths.add(file.path.toAbsolutePath().normalize())) {
                throw new BadInput(file.path + " is named for two results");
            }
        }
    }

    /** Writes beside the file first, what need not fit the memory; what is not finished goes, also on Ctrl-C. */
    public void write(Content content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path beside =
                path.resolveSibling("." + path.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
        beside.toFile().deleteOnExit();
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW))) {
                content.writeTo(out);
            } catch (FileSystemException e) {
                throw e;
            } catch (UncheckedIOException e) {
                throw new IOException(path + ": " + e.getCause().getMessage(), e);
            } catch (IOException e) {
                throw new IOException(path + ": " + e.getMessage(), e);
            }
            replace(beside);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(path.toString(), null, e.getReason());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void replace(Path beside) throws IOException {
        try {
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
