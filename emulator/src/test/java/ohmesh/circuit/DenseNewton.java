// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Nonlinear circuits the slow way: branches between numbered nodes, each with its own current, derivatives by
 * differences, a dense LU in every step, steps halved until the residual shrinks. The middle nodes of 1T1R cells are
 * unknowns like all others.
 */
final class DenseNewton {
    /** Current of a branch from the potentials of its ends. */
    interface Branch {
        double amps(double from, double to);
    }

    private record Placed(int from, int to, Branch branch) {}

    private static final double DIFFERENCE = 1e-6;

    private final int cells;
    private final List<Placed> branches = new ArrayList<>();
    private final List<Double> given = new ArrayList<>();
    private int unknowns;
    private double[] x;

    DenseNewton(RandomCircuit circuit) {
        cells = circuit.rows() * circuit.columns();
        unknowns = 2 * cells;
        int rows = circuit.rows();
        int columns = circuit.columns();
        LineResistances wires = circuit.wires();
        LineDrive drive = circuit.drive();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j + 1 < columns; j++) {
                resistor(i * columns + j, i * columns + j + 1, wires.rowSegment());
            }
            terminal(drive.rowLeft()[i], i * columns, wires.rowLeft());
            terminal(drive.rowRight()[i], i * columns + columns - 1, wires.rowRight());
        }
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i + 1 < rows; i++) {
                resistor(cells + i * columns + j, cells + (i + 1) * columns + j, wires.columnSegment());
            }
            terminal(drive.columnTop()[j], cells + j, wires.columnTop());
            terminal(drive.columnBottom()[j], cells + (rows - 1) * columns + j, wires.columnBottom());
        }
    }

    private void resistor(int a, int b, double ohms) {
        branches.add(new Placed(a, b, (from, to) -> (from - to) / ohms));
    }

    /** Given potentials have the numbers -1, -2, ... */
    private void terminal(double volts, int node, double ohms) {
        if (LineDrive.isDriven(volts)) {
            given.add(volts);
            resistor(-given.size(), node, ohms);
        }
    }

    /** A cell that is one branch from row to column node. */
    void cell(int cell, Branch branch) {
        branches.add(new Placed(cell, cells + cell, branch));
    }

    /** A cell of two branches with a node between them. */
    void cell(int cell, Branch upper, Branch lower) {
        branches.add(new Placed(cell, unknowns, upper));
        branches.add(new Placed(unknowns, cells + cell, lower));
        unknowns++;
    }

    /** Voltages of all cells. */
    double[] solve() {
        x = new double[unknowns];
        double size = norm(residual(x));
        for (int iteration = 0; iteration < 500; iteration++) {
            double[] step = step();
            double fraction = 1;
            double[] next = moved(step, 1);
            double nextSize = norm(residual(next));
            while (!(nextSize < size) && fraction > 1e-9) {
                fraction /= 2;
                next = moved(step, fraction);
                nextSize = norm(residual(next));
            }
            double largest = Arrays.stream(step).map(Math::abs).max().orElse(0);
            if (fraction <= 1e-9 || largest < 1e-15) {
                break;
            }
            x = next;
            size = nextSize;
        }
        double[] volts = new double[cells];
        Arrays.setAll(volts, cell -> x[cell] - x[cells + cell]);
        return volts;
    }

    private double[] moved(double[] step, double fraction) {
        double[] next = x.clone();
        Arrays.setAll(next, node -> x[node] + fraction * step[node]);
        return next;
    }

    private double at(double[] potentials, int node) {
        return node < 0 ? given.get(-node - 1) : potentials[node];
    }

    private double[] residual(double[] potentials) {
        double[] rest = new double[unknowns];
        for (Placed placed : branches) {
            double amps = placed.branch().amps(at(potentials, placed.from()), at(potentials, placed.to()));
            if (placed.from() >= 0) {
                rest[placed.from()] -= amps;
            }
            if (placed.to() >= 0) {
                rest[placed.to()] += amps;
            }
        }
        return rest;
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }

    private double[] step() {
        DMatrixRMaj matrix = new DMatrixRMaj(unknowns, unknowns);
        for (Placed placed : branches) {
            double from = at(x, placed.from());
            double to = at(x, placed.to());
            Branch branch = placed.branch();
            double byFrom =
                    (branch.amps(from + DIFFERENCE, to) - branch.amps(from - DIFFERENCE, to)) / (2 * DIFFERENCE);
            double byTo = (branch.amps(from, to + DIFFERENCE) - branch.amps(from, to - DIFFERENCE)) / (2 * DIFFERENCE);
            add(matrix, placed.from(), placed.from(), byFrom);
            add(matrix, placed.from(), placed.to(), byTo);
            add(matrix, placed.to(), placed.from(), -byFrom);
            add(matrix, placed.to(), placed.to(), -byTo);
        }
        DMatrixRMaj solution = new DMatrixRMaj(unknowns, 1);
        CommonOps_DDRM.solve(matrix, new DMatrixRMaj(unknowns, 1, true, residual(x)), solution);
        return solution.getData();
    }

    private static void add(DMatrixRMaj matrix, int row, int column, double value) {
        if (row >= 0 && column >= 0) {
            matrix.add(row, column, value);
        }
    }
}
