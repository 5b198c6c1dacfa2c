// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import ohmesh.isa.assembler.Assembly;
import ohmesh.isa.assembler.Symbols;
import ohmesh.netlist.json.JsonObject;

/**
 * What need not be done again where a netlist is read many times: files are read once, so that all readings see the
 * same bytes, and tables that are right are parsed once. Safe to share by threads.
 */
final class ReadCache {
    private final Map<Named, Path> places = new ConcurrentHashMap<>();
    private final Map<Path, Content> contents = new ConcurrentHashMap<>();
    private final Map<Path, JsonObject> documents = new ConcurrentHashMap<>();
    private final Map<TableKey, MatrixBinder.Numbers> tables = new ConcurrentHashMap<>();
    private final Map<Source, Assembly> assemblies = new ConcurrentHashMap<>();
    private final PartCache parts;

    /**
     * An empty cache.
     *
     * @param again whether there will be several readings
     */
    ReadCache(boolean again) {
        parts = new PartCache(again);
    }

    /** The bytes of a file and their SHA-256. */
    record Content(byte[] bytes, String sha256) {}

    /** A file name and the folders in which it is looked for. */
    record Named(List<Path> folders, String name) {}

    /**
     * A table in a file.
     *
     * @param sha256 the hash of its file
     * @param name the name of its file in the netlist, for messages
     * @param pointer where the netlist names it, for messages
     */
    record TableKey(String sha256, String name, String pointer, int powerOfTen) {}

    /** A program and the names that it can use. */
    record Source(String name, String text, Symbols symbols) {}

    /** Looks for a file. */
    @FunctionalInterface
    interface Search {
        Path find() throws Sources.Refused;
    }

    Path place(Named key, Search search) throws Sources.Refused {
        Path known = places.get(key);
        if (known == null) {
            known = search.find();
            places.putIfAbsent(key, known);
        }
        return known;
    }

    Optional<Content> content(Path file) {
        return Optional.ofNullable(contents.get(file));
    }

    void keep(Path file, Content content) {
        contents.putIfAbsent(file, content);
    }

    Optional<JsonObject> document(Path file) {
        return Optional.ofNullable(documents.get(file));
    }

    void keep(Path file, JsonObject document) {
        documents.putIfAbsent(file, document);
    }

    Optional<MatrixBinder.Numbers> table(TableKey key) {
        return Optional.ofNullable(tables.get(key));
    }

    void keep(TableKey key, MatrixBinder.Numbers table) {
        tables.putIfAbsent(key, table);
    }

    PartCache parts() {
        return parts;
    }

    Assembly assembly(Source source, Supplier<Assembly> assemble) {
        return assemblies.computeIfAbsent(source, key -> assemble.get());
    }
}
