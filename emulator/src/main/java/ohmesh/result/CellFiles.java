// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ohmesh.chip.CellPlane;

/** Conductances of cells as files that a netlist can start from: one matrix an array and polarity. */
public final class CellFiles {
    /** Name of the folder inside that of a result. */
    public static final String FOLDER = "cells";

    /** The header of an NPY file ends at a multiple of this. */
    private static final int NPY_ALIGNMENT = 64;

    private static final int NPY_PREFIX_BYTES = 10;

    private CellFiles() {}

    /** How the numbers are written. */
    public enum Format {
        /** Decimal, one line a row: the shortest digits that give the same bits. */
        CSV,
        /** NumPy's format 1.0: little-endian, 64 bits, C order. */
        NPY
    }

    /** Writes all planes, each whole or not at all. */
    public static void write(Path folder, Format format, List<CellPlane> planes) throws IOException {
        Files.createDirectories(folder);
        for (CellPlane plane : planes) {
            ResultFolder.replace(
                    folder.resolve(name(plane, format)),
                    stream -> stream.write(format == Format.CSV ? csv(plane) : npy(plane)));
        }
    }

    /** File of a plane, such as {@code tile-0-0-weights-plus.csv} and {@code ...-plus-minimum.csv}. */
    static String name(CellPlane plane, Format format) {
        String tile = plane.tile().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
        String map = plane.map().isEmpty() ? "" : "-" + plane.map();
        return tile + "-" + plane.array() + "-" + plane.polarity() + map + (format == Format.CSV ? ".csv" : ".npy");
    }

    private static byte[] csv(CellPlane plane) {
        StringBuilder text = new StringBuilder();
        for (int cell = 0; cell < plane.values().length; cell++) {
            boolean last = (cell + 1) % plane.columns() == 0;
            text.append(plane.values()[cell]).append(last ? '\n' : ',');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] npy(CellPlane plane) {
        String header =
                "{'descr': '<f8', 'fortran_order': False, 'shape': (" + plane.rows() + ", " + plane.columns() + "), }";
        int end = (NPY_PREFIX_BYTES + header.length() + NPY_ALIGNMENT) / NPY_ALIGNMENT * NPY_ALIGNMENT;
        ByteBuffer bytes =
                ByteBuffer.allocate(end + plane.values().length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0);
        bytes.putShort((short) (end - NPY_PREFIX_BYTES));
        bytes.put(header.getBytes(StandardCharsets.US_ASCII));
        while (bytes.position() < end - 1) {
            bytes.put((byte) ' ');
        }
        bytes.put((byte) '\n');
        for (double value : plane.values()) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }
}
