// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Pointer;

/** Binds matrices, from CSV files, NPY files or inline, scaled to the SI unit. */
final class MatrixBinder {
    /** Largest CSV file. */
    static final long MAXIMUM_BYTES = 64L << 20;

    /** Largest NPY file: the most numbers that a matrix can have, and a header. */
    private static final long MAXIMUM_NPY_BYTES = 129L << 20;

    private static final List<String> SOURCES = List.of("csv", "npy", "values");
    private static final List<String> FIELDS = List.of("csv", "npy", "values", "unit");

    private final Sources sources;
    private final ProblemList problems;
    private final Bound bound;

    MatrixBinder(Sources sources, ProblemList problems, Bound bound) {
        this.sources = sources;
        this.problems = problems;
        this.bound = bound;
    }

    /** Whether an object has the fields of a matrix. */
    static boolean isMatrix(JsonObject object) {
        return SOURCES.stream().anyMatch(name -> object.get(name).isPresent());
    }

    Optional<Object> bind(Target target, JsonValue node) {
        return bind(target, node, List.of());
    }

    /** Binds the matrix in an object that has other fields too. */
    Optional<Object> bind(Target target, JsonValue node, List<String> otherFields) {
        if (!(node instanceof JsonObject object)) {
            problems.at(
                    node.location(),
                    "expected {\"csv\": ...}, {\"npy\": ...} or {\"values\": ...}, found " + node.what());
            return Optional.empty();
        }
        List<String> known =
                Stream.concat(FIELDS.stream(), otherFields.stream()).toList();
        boolean right = true;
        for (String name : object.names()) {
            if (!known.contains(name)) {
                problems.at(
                        object.members().get(name).nameLocation(),
                        "unknown field \"" + name + "\"" + Nearest.hint(name, known));
                right = false;
            }
        }
        Optional<Integer> power = powerOfTen(target, object);
        Optional<Numbers> numbers = power.flatMap(p -> numbers(target, object, p));
        boolean usable = right && numbers.isPresent() && inRange(target, numbers.get());
        return usable ? Optional.of(numbers.get().matrix()) : Optional.empty();
    }

    private Optional<Integer> powerOfTen(Target target, JsonObject object) {
        Optional<String> wanted = target.matrixUnit();
        Optional<JsonValue> given = object.get("unit");
        if (wanted.isEmpty()) {
            given.ifPresent(unit -> problems.at(unit.location(), "these numbers have no unit"));
            return given.isPresent() ? Optional.empty() : Optional.of(0);
        }
        if (given.isEmpty()) {
            problems.at(
                    object.location().member("unit"),
                    "the field \"unit\" is missing: a unit such as \"u" + wanted.get() + "\"");
            return Optional.empty();
        }
        Optional<String> text = JsonScalar.string(given.get());
        if (text.isEmpty()) {
            problems.at(
                    given.get().location(),
                    "expected a string, found " + given.get().what());
            return Optional.empty();
        }
        try {
            return Optional.of(Units.powerOfTen(text.get(), wanted.get()));
        } catch (Units.WrongUnit e) {
            problems.at(given.get().location(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Numbers> numbers(Target target, JsonObject object, int powerOfTen) {
        List<String> given =
                SOURCES.stream().filter(name -> object.get(name).isPresent()).toList();
        if (given.size() != 1) {
            problems.at(
                    object.location(),
                    given.isEmpty()
                            ? "the field \"csv\", \"npy\" or \"values\" is missing"
                            : "either \"csv\", \"npy\" or \"values\", not two of them");
            return Optional.empty();
        }
        JsonValue node = object.get(given.get(0)).orElseThrow();
        Optional<Numbers> numbers =
                given.get(0).equals("values") ? inline(node, powerOfTen) : file(given.get(0), node, powerOfTen);
        numbers.ifPresent(n -> bound.cells(target.path(), n.places()));
        return numbers;
    }

    private Optional<Numbers> file(String kind, JsonValue node, int powerOfTen) {
        Optional<String> name = JsonScalar.string(node);
        boolean csv = kind.equals("csv");
        if (name.isEmpty()) {
            problems.at(
                    node.location(),
                    "expected the name of " + (csv ? "a CSV" : "an NPY") + " file, found " + node.what());
            return Optional.empty();
        }
        try {
            byte[] bytes = sources.bytes(name.get(), csv ? MAXIMUM_BYTES : MAXIMUM_NPY_BYTES);
            ReadCache.TableKey key = new ReadCache.TableKey(
                    sources.sha256(name.get()),
                    name.get(),
                    node.location().pointer().toString(),
                    powerOfTen);
            Optional<Numbers> known = sources.cache().table(key);
            Optional<Numbers> numbers = known.isPresent()
                    ? known
                    : table(csv, name.get(), bytes, node.location().pointer(), powerOfTen);
            numbers.ifPresent(table -> sources.cache().keep(key, table));
            return numbers;
        } catch (Sources.Refused e) {
            problems.at(node.location(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Numbers> table(boolean csv, String name, byte[] bytes, Pointer pointer, int powerOfTen)
            throws Sources.Refused {
        return csv
                ? new CsvTable(name, pointer, powerOfTen, problems).read(Sources.text(name, bytes))
                : new NpyTable(name, pointer, powerOfTen, problems).read(bytes);
    }

    private Optional<Numbers> inline(JsonValue values, int powerOfTen) {
        if (values instanceof JsonArray rows) {
            return new InlineTable(powerOfTen, problems).read(rows);
        }
        problems.at(values.location(), "expected rows of numbers [[...], ...], found " + values.what());
        return Optional.empty();
    }

    private boolean inRange(Target target, Numbers numbers) {
        Quantity bounds = target.quantity();
        Matrix matrix = numbers.matrix();
        for (int i = 0; bounds != null && i < matrix.values().length; i++) {
            double value = matrix.values()[i];
            if (value < bounds.min() || value > bounds.max()) {
                problems.at(
                        numbers.places().of(i / matrix.columns(), i % matrix.columns()),
                        Units.text(value, bounds.unit()) + " is outside " + Units.text(bounds.min(), bounds.unit())
                                + " .. " + Units.text(bounds.max(), bounds.unit()));
                return false;
            }
        }
        return true;
    }

    /** A matrix and where its cells stand. */
    record Numbers(Matrix matrix, Bound.CellPlaces places) {}
}
