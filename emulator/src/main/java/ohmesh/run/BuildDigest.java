// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A digest of the classes and resources of Ohmesh that compute results: those of the command line and of the pages are
 * left out. It is the same for a jar and for the folders that the jar was made of.
 */
final class BuildDigest {
    private static final String ROOT = "ohmesh/";
    private static final Set<String> LEFT_OUT = Set.of("cli", "report", "benchmark", "spark");
    private static final int BYTES = 6;

    private final Map<String, String> files = new TreeMap<>();

    private BuildDigest() {}

    /** That of the jars or folders which hold these classes. */
    static String of(Class<?>... modules) {
        Set<Path> places = new LinkedHashSet<>();
        try {
            for (Class<?> module : modules) {
                CodeSource source = module.getProtectionDomain().getCodeSource();
                if (source == null) {
                    return Versions.UNKNOWN;
                }
                places.add(Path.of(source.getLocation().toURI()));
            }
            return of(places);
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Versions.UNKNOWN;
        }
    }

    /** Twelve hexadecimal digits; "unknown" where a place cannot be read. */
    static String of(Collection<Path> places) {
        try {
            BuildDigest digest = new BuildDigest();
            for (Path place : places) {
                digest.add(place);
            }
            return digest.text();
        } catch (IOException e) {
            return Versions.UNKNOWN;
        }
    }

    private void add(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            addFolder(place);
        } else {
            addJar(place);
        }
    }

    private void addJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    add(entry.getName(), entry.getSize(), entry.getCrc());
                }
            }
        }
    }

    private void addFolder(Path folder) throws IOException {
        Path root = folder.resolve(ROOT);
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                byte[] bytes = Files.readAllBytes(file);
                CRC32 sum = new CRC32();
                sum.update(bytes);
                add(folder.relativize(file).toString().replace('\\', '/'), bytes.length, sum.getValue());
            }
        }
    }

    private void add(String name, long size, long sum) {
        String[] parts = name.split("/", 3);
        if (name.startsWith(ROOT) && !(parts.length == 3 && LEFT_OUT.contains(parts[1]))) {
            files.put(name, size + " " + sum);
        }
    }

    private String text() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, sum) -> digest.update((name + " " + sum + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
