// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.Pointer;

/** Reads a JSON file that the user named: one object, its {@code $schema} left out. */
final class DocumentFile {
    private final String what;
    private final String whereToLook;
    private final long maximumBytes;

    /**
     * A form of document.
     *
     * @param what what it is, for messages
     * @param whereToLook added to the message where there is no file
     * @param maximumBytes largest file
     */
    DocumentFile(String what, String whereToLook, long maximumBytes) {
        this.what = what;
        this.whereToLook = whereToLook;
        this.maximumBytes = maximumBytes;
    }

    /** The document, or empty after problems. */
    Optional<JsonObject> read(Path file, Sources sources, ProblemList problems) {
        String name = file.getFileName().toString();
        Optional<String> obstacle = Sources.noFile(file);
        if (obstacle.isPresent()) {
            return refused(file + " " + obstacle.get(), problems);
        } else if (!Files.exists(file)) {
            return refused("there is no file or folder " + file + whereToLook, problems);
        }
        try {
            String text = sources.read(name, file, maximumBytes);
            if (!name.endsWith(".json") && !text.stripLeading().startsWith("{")) {
                return refused(file + " is no " + what + " (JSON)", problems);
            }
            Optional<JsonObject> known = sources.cache().document(file);
            Optional<JsonObject> read =
                    known.isPresent() ? known : object(JsonTree.parse(name, text, problems), problems);
            read.filter(object -> problems.isEmpty())
                    .ifPresent(object -> sources.cache().keep(file, object));
            return read;
        } catch (Sources.Refused e) {
            problems.at(Location.outsideText(name, Pointer.ROOT), e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> object(Optional<JsonValue> document, ProblemList problems) {
        document.filter(value -> !(value instanceof JsonObject))
                .ifPresent(value -> problems.at(value.location(), "expected an object, found " + value.what()));
        return document.filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(object -> withoutSchema(object, problems));
    }

    private static JsonObject withoutSchema(JsonObject document, ProblemList problems) {
        document.get("$schema")
                .filter(value -> JsonScalar.string(value).isEmpty())
                .ifPresent(value -> problems.at(value.location(), "expected a string, found " + value.what()));
        return document.without("$schema");
    }

    private static Optional<JsonObject> refused(String message, ProblemList problems) {
        problems.at(Location.outsideText("", Pointer.ROOT), message);
        return Optional.empty();
    }
}
