// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an NPY file (versions 1 to 3 of NumPy's format) says of its numbers.
 *
 * @param rows number of rows, at least 1
 * @param columns number of columns, at least 1; 1 where the file has one dimension
 * @param bytesANumber 4 or 8, little-endian IEEE 754
 * @param dataOffset of the first number
 */
record NpyHeader(long rows, long columns, int bytesANumber, int dataOffset) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int VERSION_OFFSET = 6;
    private static final int LENGTH_OFFSET = 8;
    private static final int MOST_HEADER_BYTES = 1 << 16;

    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']{1,20})'");
    private static final Pattern STRUCTURE = Pattern.compile("'descr'\\s*:\\s*\\[");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");
    private static final Pattern DIMENSION = Pattern.compile("[0-9]{1,9}");

    /**
     * Reads the header.
     *
     * @throws Unreadable where it is no NPY file, or one of numbers that are not supported
     */
    static NpyHeader read(byte[] bytes) throws Unreadable {
        for (int i = 0; i < MAGIC.length; i++) {
            if (i >= bytes.length || bytes[i] != MAGIC[i]) {
                throw new Unreadable("not an NPY file: byte offset " + i + " is not that of \"\\x93NUMPY\"");
            }
        }
        int version = bytes.length > VERSION_OFFSET ? bytes[VERSION_OFFSET] : 0;
        if (version < 1 || version > 3) {
            throw new Unreadable("version " + version + " of the NPY format at byte offset " + VERSION_OFFSET
                    + "; versions 1 to 3 are read");
        }
        int start = LENGTH_OFFSET + (version == 1 ? Short.BYTES : Integer.BYTES);
        long length = start > bytes.length ? 0 : length(bytes, version);
        if (start > bytes.length || length < 0 || length > MOST_HEADER_BYTES || start + length > bytes.length) {
            throw new Unreadable("the header of " + length + " bytes that begins at byte offset " + start
                    + " does not end within the file");
        }
        String text = new String(bytes, start, (int) length, StandardCharsets.UTF_8);
        long[] shape = shape(text);
        order(text);
        return new NpyHeader(shape[0], shape[1], bytesANumber(text), start + (int) length);
    }

    private static long length(byte[] bytes, int version) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return version == 1
                ? Short.toUnsignedInt(buffer.getShort(LENGTH_OFFSET))
                : Integer.toUnsignedLong(buffer.getInt(LENGTH_OFFSET));
    }

    private static int bytesANumber(String text) throws Unreadable {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new Unreadable(
                    STRUCTURE.matcher(text).find()
                            ? "its elements are structures; one number an element is read"
                            : "the header names no 'descr'");
        }
        return switch (type.group(1)) {
            case "<f8" -> Double.BYTES;
            case "<f4" -> Float.BYTES;
            default ->
                throw new Unreadable("its numbers are of type '" + type.group(1)
                        + "'; '<f8' and '<f4' are read: save it with .astype('<f8')");
        };
    }

    private static void order(String text) throws Unreadable {
        Matcher order = ORDER.matcher(text);
        if (!order.find()) {
            throw new Unreadable("the header names no 'fortran_order'");
        }
        if (order.group(1).equals("True")) {
            throw new Unreadable("its numbers stand in Fortran order; save it with np.ascontiguousarray");
        }
    }

    private static long[] shape(String text) throws Unreadable {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.find()) {
            throw new Unreadable("the header names no 'shape'");
        }
        long[] sizes = DIMENSION
                .matcher(shape.group(1))
                .results()
                .mapToLong(match -> Long.parseLong(match.group()))
                .toArray();
        if (sizes.length < 1 || sizes.length > 2) {
            throw new Unreadable("its shape is (" + shape.group(1) + "); one or two dimensions are read");
        }
        if (sizes[0] == 0 || sizes[sizes.length - 1] == 0) {
            throw new Unreadable("its shape is (" + shape.group(1) + "): no numbers");
        }
        return sizes.length == 2 ? sizes : new long[] {sizes[0], 1};
    }

    /** Why a file is not read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
