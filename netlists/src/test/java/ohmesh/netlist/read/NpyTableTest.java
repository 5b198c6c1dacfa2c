// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.json.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTableTest {
    private static final String TWO_BY_TWO = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }";

    private final ProblemList problems = new ProblemList();

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3})
    void numbersComeRowByRowAndScaledAsInCsv(int version) {
        Matrix matrix = read(-6, file(version, TWO_BY_TWO, 20, 0.3, -1e-3, 5)).orElseThrow();
        assertEquals(2, matrix.rows());
        assertEquals(2, matrix.columns());
        assertArrayEquals(new double[] {20e-6, 0.3e-6, -1e-9, 5e-6}, matrix.values());
    }

    @Test
    void singlePrecisionAndOneDimensionAreRead() {
        ByteBuffer data = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(1).putFloat(0.1f).putFloat(-2.5f);
        byte[] file = file(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", data.array());
        Matrix matrix = read(0, file).orElseThrow();
        assertEquals(3, matrix.rows());
        assertEquals(1, matrix.columns());
        assertArrayEquals(new double[] {1, 0.1f, -2.5}, matrix.values());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'descr': '>f8', 'fortran_order': False, 'shape': (2, 2), }|its numbers are of type '>f8'; '<f8' and"
                        + " '<f4' are read: save it with .astype('<f8')",
                "{'descr': '<i8', 'fortran_order': False, 'shape': (2, 2), }|its numbers are of type '<i8'; '<f8' and"
                        + " '<f4' are read: save it with .astype('<f8')",
                "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2, 2), }|its elements are structures; one"
                        + " number an element is read",
                "{'descr': '<f8', 'fortran_order': True, 'shape': (2, 2), }|its numbers stand in Fortran order; save it"
                        + " with np.ascontiguousarray",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2, 1), }|its shape is (2, 2, 1); one or two"
                        + " dimensions are read",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (), }|its shape is (); one or two dimensions are"
                        + " read",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 4), }|its shape is (0, 4): no numbers",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }|the file ends at byte offset 112; 2 x 3"
                        + " numbers of 8 bytes end at 128",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }|the file ends at byte offset 112; 1 x 2"
                        + " numbers of 8 bytes end at 96",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (999999999, 999999999), }|more than 16777216"
                        + " numbers",
                "{'descr': '<f8', 'shape': (2, 2), }|the header names no 'fortran_order'",
                "{'fortran_order': False, 'shape': (2, 2), }|the header names no 'descr'",
                "{'descr': '<f8', 'fortran_order': False, }|the header names no 'shape'"
            })
    void whatIsNotReadIsNamed(String header, String message) {
        byte[] whole = file(1, header, 1, 2, 3, 4);
        assertEquals(Optional.empty(), read(0, whole));
        assertEquals(List.of("w.npy /w: " + message), texts());
    }

    @Test
    void aNumberThatIsNoneIsNamedByRowColumnAndOffset() {
        byte[] file = file(1, TWO_BY_TWO, 1, 2, Double.NaN, 4);
        assertEquals(Optional.empty(), read(0, file));
        assertEquals(
                List.of("w.npy /w: NaN in row 2, column 1 (byte offset " + (file.length - 16)
                        + ") is not a finite number"),
                texts());
    }

    @Test
    void otherFilesAreNoNpyFiles() {
        assertEquals(Optional.empty(), read(0, "1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("w.npy /w: not an NPY file: byte offset 0 is not that of \"\\x93NUMPY\""), texts());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aDamagedFileGivesAMatrixOrOneProblem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] whole = file(1, TWO_BY_TWO, 1, 2, 3, 4);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int k = random.nextInt(3); k >= 0 && damaged.length > 0; k--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            ProblemList own = new ProblemList();
            Optional<MatrixBinder.Numbers> read = new NpyTable("w.npy", Pointer.of("/w"), 0, own).read(damaged);
            assertEquals(read.isPresent(), own.isEmpty());
        }
    }

    private Optional<Matrix> read(int powerOfTen, byte[] file) {
        return new NpyTable("w.npy", Pointer.of("/w"), powerOfTen, problems)
                .read(file)
                .map(MatrixBinder.Numbers::matrix);
    }

    private List<String> texts() {
        return problems.sorted(name -> name).stream().map(Problem::toString).toList();
    }

    private static byte[] file(int version, String header, double... values) {
        ByteBuffer data = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            data.putDouble(value);
        }
        return file(version, header, data.array());
    }

    /** As numpy.save writes it, but that the header ends at byte 80. */
    private static byte[] file(int version, String header, byte[] data) {
        int start = version == 1 ? 10 : 12;
        int end = Math.max(80, start + header.length() + 1);
        ByteBuffer bytes = ByteBuffer.allocate(end + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        bytes.put((byte) version).put((byte) 0);
        if (version == 1) {
            bytes.putShort((short) (end - start));
        } else {
            bytes.putInt(end - start);
        }
        bytes.put(header.getBytes(StandardCharsets.US_ASCII));
        while (bytes.position() < end - 1) {
            bytes.put((byte) ' ');
        }
        return bytes.put((byte) '\n').put(data).array();
    }
}
