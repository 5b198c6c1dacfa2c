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

    private ResolvedWriter() {}

    /** The text, with a line feed at the end. */
    public static String write(Netlist netlist) {
        return JsonText.of(data(netlist));
    }

    /** The same as maps, lists, strings and numbers, for a report that contains it. */
    public static Object data(Object value) {
        if (value instanceof Matrix matrix) {
            return matrix(matrix);
        } else if (value instanceof Program program) {
            return program(program);
        } else if (value instanceof Place place) {
            return List.of(place.x(), place.y());
        } else if (value instanceof Fault.Link link) {
            return List.of(data(link.from()), data(link.to()));
        } else if (value instanceof ChannelSpec.Endpoint end) {
            return end.host() ? "host" : data(end.place());
        } else if (value instanceof Host.Port port) {
            return port.router() + "," + Names.of(port.side());
        } else if (value instanceof Enum<?> constant) {
            return Names.of(constant);
        } else if (value instanceof Record) {
            return fields(value);
        } else if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(data(element)));
            return elements;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, element) -> members.put((String) name, data(element)));
            return members;
        }
        return value;
    }

    private static Map<String, Object> fields(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Class<?> type : value.getClass().getInterfaces()) {
            if (UnionBinder.isUnion(type)) {
                fields.put(UnionBinder.KIND, Names.kind(value.getClass()));
            }
        }
        for (RecordComponent component : RecordShape.components(value.getClass())) {
            try {
                fields.put(component.getName(), data(component.getAccessor().invoke(value)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
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
