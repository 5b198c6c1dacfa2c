// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.Pointer;

/**
 * A JSON file bound to records as a netlist is, for documents of other kinds: what is right can be looked up by its
 * pointer while other parts are wrong, and problems found later are said where the field stands.
 */
public final class RecordFile {
    private final ProblemList problems = new ProblemList();
    private final Bound bound = new Bound();
    private final Sources sources;
    private final boolean document;

    private RecordFile(Path file, Class<? extends Record> type, String what, String whereToLook, long maximumBytes) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        this.sources = new Sources(folder, List.of());
        Optional<JsonObject> read = new DocumentFile(what, whereToLook, maximumBytes).read(file, sources, problems);
        read.ifPresent(object -> new Binder(sources, problems, bound).bind(Target.root(type, ""), object));
        this.document = read.isPresent();
    }

    /**
     * Reads a file; problems are kept and nothing is thrown.
     *
     * @param type the record of the whole document
     * @param what what it is, for messages
     * @param whereToLook added to the message where there is no such file
     */
    public static RecordFile read(
            Path file, Class<? extends Record> type, String what, String whereToLook, long maximumBytes) {
        return new RecordFile(file, type, what, whereToLook, maximumBytes);
    }

    /** The value at a pointer, if it was given or has a default, and is right; "" is the whole document. */
    public <T> Optional<T> get(String pointer, Class<T> type) {
        return bound.get(pointer, type);
    }

    /** The text at a pointer, right or wrong. */
    public Optional<JsonValue> node(String pointer) {
        return bound.node(pointer);
    }

    /** The member names of an object, wrong members included, in order. */
    public List<String> names(String pointer) {
        return bound.names(pointer);
    }

    /** The pointers of the elements of an array, wrong ones included. */
    public List<String> elements(String pointer) {
        return bound.elements(pointer);
    }

    /** Whether there is a document in which problems have places. */
    public boolean isDocument() {
        return document;
    }

    /** Says a problem of the field at a pointer, or of its nearest ancestor that stands in the file. */
    public void problem(String pointer, String message) {
        problems.at(place(pointer), message);
    }

    /** A problem of a field that is not one of the file's: it shows after reading. */
    public Problem later(String pointer, String message) {
        Location place = place(pointer);
        return Problem.at(place, message).in(sources.shown(place.file()));
    }

    private Location place(String pointer) {
        Location place = bound.place(pointer);
        return new Location(place.file(), place.line(), place.column(), Pointer.of(pointer));
    }

    /** Takes over a problem of another file, which is shown under the name that it has there. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    /** All problems so far, by place. */
    public List<Problem> problems() {
        return problems.sorted(sources::shown);
    }

    /** The file and its hash; empty where it could not be read. */
    public Optional<InputFile> input() {
        return sources.inputs().stream().findFirst();
    }
}
