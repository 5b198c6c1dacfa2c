// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.ChannelSpec;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Host;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Place;
import ohmesh.netlist.Program;
import ohmesh.netlist.json.JsonText;

/**
 * The resolved netlist as JSON: all fields in the order of the records, quantities as numbers in SI units,
 * matrices and programs as sizes with the SHA-256 of their values (big-endian). Equal netlists give equal bytes.
 */
public final class ResolvedWriter {
    private static final int DIGESTED_AT_ONCE = 512 * Double.BYTES;

    private final PartCache parts;

    private ResolvedWriter(PartCache parts) {
        this.parts = parts;
    }

    /**
     * The text, with a line feed at the end.
     *
     * @param parts records whose text is kept for the next time
     */
    static String write(Netlist netlist, PartCache parts) {
        return JsonText.of(new ResolvedWriter(parts).fields(netlist, 0));
    }

    /** The same as maps, lists, strings and numbers, for a report that contains it. */
    public static Object data(Object value) {
        return new ResolvedWriter(new PartCache(false)).data(value, 0);
    }

    /** A value inside as many others as its depth says. */
    private Object data(Object value, int depth) {
        if (value instanceof Number || value instanceof String) {
            return value;
        } else if (value instanceof Matrix matrix) {
            return matrix(matrix);
        } else if (value instanceof Program program) {
            return program(program);
        } else if (value instanceof Place place) {
            return List.of(place.x(), place.y());
        } else if (value instanceof Fault.Link link) {
            return List.of(data(link.from(), depth + 1), data(link.to(), depth + 1));
        } else if (value instanceof ChannelSpec.Endpoint end) {
            return end.host() ? "host" : data(end.place(), depth);
        } else if (value instanceof Host.Port port) {
            return port.router() + "," + Names.of(port.side());
        } else if (value instanceof Enum<?> constant) {
            return Names.of(constant);
        } else if (value instanceof Record) {
            Optional<String> known = parts.resolved(value, () -> JsonText.inside(fields(value, depth), depth));
            return known.isPresent() ? new JsonText.Known(known.get()) : fields(value, depth);
        } else if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(data(element, depth + 1)));
            return elements;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, element) -> members.put((String) name, data(element, depth + 1)));
            return members;
        }
        return value;
    }

    private Map<String, Object> fields(Object value, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (UnionBinder.isChosen(value.getClass())) {
            fields.put(UnionBinder.KIND, Names.kind(value.getClass()));
        }
        for (RecordComponent component : RecordShape.components(value.getClass())) {
            fields.put(component.getName(), data(RecordShape.read(component, value), depth + 1));
        }
        return fields;
    }

    private static Map<String, Object> matrix(Matrix matrix) {
        MessageDigest digest = Digest.sha256();
        ByteBuffer bytes = ByteBuffer.allocate(DIGESTED_AT_ONCE);
        for (double value : matrix.values()) {
            if (!bytes.hasRemaining()) {
                digest.update(bytes.flip());
                bytes.clear();
            }
            bytes.putDouble(value);
        }
        digest.update(bytes.flip());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rows", matrix.rows());
        fields.put("columns", matrix.columns());
        fields.put("sha256", HexFormat.of().formatHex(digest.digest()));
        return fields;
    }

    private static Map<String, Object> program(Program program) {
        MessageDigest digest = Digest.sha256();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES);
        for (int word : program.words()) {
            digest.update(bytes.putInt(0, word).array());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", program.source());
        fields.put("words", program.words().size());
        fields.put("sha256", HexFormat.of().formatHex(digest.digest()));
        return fields;
    }
}
