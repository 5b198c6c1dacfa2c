// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.LineResistances;
import ohmesh.circuit.OhmicNetwork;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.engine.Plane;
import ohmesh.engine.StateList;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.device.CellCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads with wires against the circuit solver, and the fidelities against each other where they must agree. */
class CircuitReadTest {
    private static final double STEP = 0.2 / 127;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void effectiveAndNodalReadsOfOhmicCellsAreTheSolvedCircuit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 1 + random.nextInt(20);
        int columns = 1 + random.nextInt(10);
        LogicalArray array = Fixture.array(rows, columns, Pairing.SINGLE, random);
        ArraySpec spec = Fixture.wired(Fixture.PASSIVE, 3, 100, 40);
        int[] codes = Fixture.codes(rows, 127, random);
        double[] expected = solved(array.plus().values(), codes, new LineResistances(3, 3, 103, 103, 43, 43));
        for (Fidelity fidelity : new Fidelity[] {Fidelity.EFFECTIVE, Fidelity.NODAL}) {
            Crossbar crossbar = Fixture.crossbar(Fixture.tile(spec), array, fidelity);
            crossbar.read(codes, new int[columns]);
            assertArrayEquals(expected, crossbar.columnCurrentsAmps(), 1e-9 * largest(expected), fidelity.name());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void withoutResistanceAllFidelitiesGiveTheIdealCurrents(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LogicalArray array = Fixture.array(13, 5, Pairing.values()[(int) (seed % 3)], random);
        int[] codes = Fixture.codes(13, 127, random);
        Crossbar ideal = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), array);
        ideal.read(codes, new int[5]);
        ideal.readTransposed(codes, new int[13]);
        double scale = 13 * 0.2 * 95e-6;
        for (Fidelity fidelity : new Fidelity[] {Fidelity.EFFECTIVE, Fidelity.NODAL}) {
            Crossbar other = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), array, fidelity);
            other.read(codes, new int[5]);
            other.readTransposed(codes, new int[13]);
            assertArrayEquals(ideal.columnCurrentsAmps(), other.columnCurrentsAmps(), 1e-12 * scale, fidelity.name());
            assertArrayEquals(ideal.rowCurrentsAmps(), other.rowCurrentsAmps(), 1e-12 * scale, fidelity.name());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void transposedReadsWithTheSameEndsAreTheTransposedMatrix(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LogicalArray array = Fixture.array(9, 4, Pairing.SINGLE, random);
        Crossbar crossbar =
                Fixture.crossbar(Fixture.tile(Fixture.wired(Fixture.PASSIVE, 5, 20, 20)), array, Fidelity.EFFECTIVE);
        for (int row = 0; row < 9; row++) {
            int[] one = new int[9];
            one[row] = 127;
            crossbar.read(one, new int[4]);
            double[] forward = crossbar.columnCurrentsAmps();
            for (int column = 0; column < 4; column++) {
                int[] other = new int[4];
                other[column] = 127;
                crossbar.readTransposed(other, new int[9]);
                assertEquals(forward[column], crossbar.rowCurrentsAmps()[row], "bit for bit");
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void transposedReadsOfPairsDriveMinusLinesToTheOppositeVoltage(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LogicalArray pairs = Fixture.array(7, 3, Pairing.NEIGHBOURING_COLUMNS, random);
        ArraySpec spec = Fixture.wired(Fixture.PASSIVE, 4, 50, 10);
        int[] codes = Fixture.codes(3, 127, random);
        double[] siemens = new double[7 * 6];
        LineDrive drive = LineDrive.floating(7, 6);
        Arrays.fill(drive.rowLeft(), 0);
        for (int cell = 0; cell < siemens.length; cell++) {
            LogicalArray.Cells cells = cell % 2 == 0 ? pairs.plus() : pairs.minus();
            siemens[cell] = cells.values().get(cell / 6, cell % 6 / 2);
            drive.columnBottom()[cell % 6] = (cell % 2 == 0 ? 1 : -1) * codes[cell % 6 / 2] * STEP;
        }
        CircuitSolution solution = CircuitSolution.of(7, 6);
        // The driver stands at the columns now, the virtual ground at the rows.
        new OhmicNetwork(7, 6, new LineResistances(4, 4, 14, 14, 54, 54)).solve(siemens, drive, solution);
        double[] expected =
                Arrays.stream(solution.rowLeftAmps()).map(amps -> -amps).toArray();
        for (Fidelity fidelity : new Fidelity[] {Fidelity.EFFECTIVE, Fidelity.NODAL}) {
            Crossbar crossbar = Fixture.crossbar(Fixture.tile(spec), pairs, fidelity);
            crossbar.readTransposed(codes, new int[7]);
            assertArrayEquals(expected, crossbar.rowCurrentsAmps(), 1e-9 * largest(expected), fidelity.name());
        }
    }

    @ParameterizedTest(name = "row {0}")
    @ValueSource(ints = {0, 3, 6})
    void readsBothWaysFollowAWriteWhereDriversAndGroundsDiffer(int row) {
        LogicalArray array = Fixture.array(7, 4, Pairing.SINGLE, new SplittableRandom(row));
        ArraySpec spec = Fixture.wired(Fixture.PASSIVE, 5, 100, 10);
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(spec), array, Fidelity.EFFECTIVE);
        int[] rowCodes = {1, 20, 127, 64, 90, 33, 5};
        int[] columnCodes = {127, 3, 50, 80};
        crossbar.read(rowCodes, new int[4]);
        crossbar.readTransposed(columnCodes, new int[7]);
        double[] columnsBefore = crossbar.columnCurrentsAmps().clone();
        double[] rowsBefore = crossbar.rowCurrentsAmps().clone();
        crossbar.pulse(Fixture.mask(row), Fixture.mask(1), 0, Fixture.half(1.3), 0);
        crossbar.read(rowCodes, new int[4]);
        crossbar.readTransposed(columnCodes, new int[7]);
        double[] columns = crossbar.columnCurrentsAmps().clone();
        double[] rows = crossbar.rowCurrentsAmps().clone();
        assertNotEquals(columnsBefore[1], columns[1]);
        assertNotEquals(rowsBefore[row], rows[row]);
        crossbar.dropCaches();
        crossbar.readTransposed(columnCodes, new int[7]);
        crossbar.read(rowCodes, new int[4]);
        assertArrayEquals(rows, crossbar.rowCurrentsAmps());
        assertArrayEquals(columns, crossbar.columnCurrentsAmps());
    }

    @Test
    void aSinhCellAtOneDriverGivesItsCurveInNodalOnly() {
        ArraySpec sinh = Fixture.with(Fixture.PASSIVE, Records.with(Devices.PLAIN, "curve", new CellCurve.Sinh(0.1)));
        LogicalArray one = Fixture.array(Pairing.SINGLE, new Matrix(1, 1, new double[] {10e-6}), null);
        Crossbar nodal = Fixture.crossbar(Fixture.tile(sinh), one, Fidelity.NODAL);
        nodal.read(new int[] {127}, new int[1]);
        assertEquals(10e-6 * 0.1 * Math.sinh(2), nodal.columnCurrentsAmps()[0], 1e-16);
        Crossbar effective = Fixture.crossbar(Fixture.tile(sinh), one, Fidelity.EFFECTIVE);
        effective.read(new int[] {127}, new int[1]);
        assertEquals(2e-6, effective.columnCurrentsAmps()[0], 1e-17);
    }

    @Test
    void aReadThroughATransistorIsADividerOfChannelAndDevice() {
        LogicalArray one = Fixture.array(Pairing.SINGLE, new Matrix(1, 1, new double[] {95e-6}), null);
        Crossbar nodal = Fixture.crossbar(Fixture.tile(Fixture.GATED), one, Fidelity.NODAL);
        nodal.read(new int[] {127}, new int[1]);
        double amps = nodal.columnCurrentsAmps()[0];
        double channel = 0.2 - amps / 95e-6;
        // Readout gate 5 V, threshold 0.5 V: k u (4.5 - u / 2).
        assertEquals(400e-6 * channel * (4.5 - channel / 2), amps, 1e-10);
        assertTrue(amps < 0.2 * 95e-6 && amps > 0.9 * 0.2 * 95e-6);
    }

    @Test
    void droppingCachesAtAnyTimeGivesTheSameBits() {
        for (Fidelity fidelity : Fidelity.values()) {
            SplittableRandom random = new SplittableRandom(4);
            LogicalArray array = Fixture.array(12, 5, Pairing.NEIGHBOURING_COLUMNS, random);
            ArraySpec spec = Fixture.wired(Fixture.PASSIVE, 20, 30, 10);
            Crossbar kept = Fixture.crossbar(Fixture.tile(spec), array, fidelity);
            Crossbar dropped = Fixture.crossbar(Fixture.tile(spec), array, fidelity);
            for (int i = 0; i < 12; i++) {
                int[] codes = Fixture.codes(12, 127, random);
                long[] rows = {random.nextLong()};
                dropped.dropCaches();
                for (Crossbar each : new Crossbar[] {kept, dropped}) {
                    each.pulse(rows, Fixture.mask(i % 5), i % 2, Fixture.half(i % 3 == 0 ? -1.4 : 1.4), i);
                    each.read(codes, new int[5]);
                    each.readTransposed(Arrays.copyOf(codes, 5), new int[12]);
                }
                assertArrayEquals(kept.columnCurrentsAmps(), dropped.columnCurrentsAmps());
                assertArrayEquals(kept.rowCurrentsAmps(), dropped.rowCurrentsAmps());
            }
            assertNotEquals(0, kept.counters().get(0).get("moves"));
        }
    }

    @Test
    void selectorsAreReadByPulsesInNodalOnly() {
        ArraySpec selected = Records.with(
                Fixture.PASSIVE,
                "cell",
                ArraySpec.CellKind.ONE_SELECTOR_ONE_MEMRISTOR,
                "selector",
                new ArraySpec.Selector(0.15, 0.05, 1e-9));
        LogicalArray one = Fixture.array(Pairing.SINGLE, new Matrix(1, 1, new double[] {50e-6}), null);
        assertThrows(
                IllegalArgumentException.class,
                () -> Fixture.crossbar(Fixture.tile(selected), one, Fidelity.NODAL),
                "amplitude");
        var pulsed = Records.with(Fixture.tile(selected), "dac.coding", Coding.PULSE_COUNT);
        assertThrows(IllegalArgumentException.class, () -> Fixture.crossbar(pulsed, one, Fidelity.EFFECTIVE));
        Crossbar crossbar = Fixture.crossbar(pulsed, one, Fidelity.NODAL);
        crossbar.read(new int[] {127}, new int[1]);
        assertEquals(50e-6 * 0.15 + 1e-9 * 0.2, crossbar.columnCurrentsAmps()[0], 1e-16, "0.2 V less what it holds");
        crossbar.read(new int[] {64}, new int[1]);
        assertEquals((50e-6 * 0.15 + 1e-9 * 0.2) * 64 / 127, crossbar.columnCurrentsAmps()[0], 1e-16);
    }

    @Test
    void everyFidelityNamesTheArrayAndTheCellThatIsNoNumber() {
        for (Fidelity fidelity : Fidelity.values()) {
            LogicalArray array = Fixture.array(3, 2, Pairing.SINGLE, new SplittableRandom(1));
            Crossbar crossbar =
                    Fixture.crossbar(Fixture.tile(Fixture.wired(Fixture.PASSIVE, 1, 1, 1)), array, fidelity);
            StateList state = new StateList();
            crossbar.describe(state);
            for (Plane plane : state.planes()) {
                if (plane instanceof Plane.Reals reals && reals.name().equals("conductance")) {
                    reals.elements()[2 * 2 + 1] = Double.NaN;
                }
            }
            crossbar.dropCaches();
            Runnable[] works = {
                () -> crossbar.read(new int[] {1, 2, 3}, new int[2]),
                () -> crossbar.readTransposed(new int[] {1, 2}, new int[3]),
                () -> crossbar.pulse(Fixture.mask(2), Fixture.mask(1), 0, Fixture.half(1.3), 0)
            };
            for (Runnable work : works) {
                var fault = assertThrows(IllegalStateException.class, work::run, fidelity.name());
                assertTrue(fault.getMessage().startsWith("array array"), fault.getMessage());
                assertTrue(fault.getMessage().contains("(2, 1)"), fault.getMessage());
            }
        }
    }

    private static double[] solved(Matrix siemens, int[] codes, LineResistances resistances) {
        int rows = siemens.rows();
        int columns = siemens.columns();
        LineDrive drive = LineDrive.floating(rows, columns);
        Arrays.fill(drive.columnBottom(), 0);
        for (int row = 0; row < rows; row++) {
            drive.rowLeft()[row] = codes[row] * STEP;
        }
        CircuitSolution solution = CircuitSolution.of(rows, columns);
        new OhmicNetwork(rows, columns, resistances).solve(siemens.values(), drive, solution);
        return solution.columnBottomAmps().clone();
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }
}
