// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The circuit once more, the slow way: one list of resistors between numbered nodes, ideal conductors merged, the
 * dense nodal equations solved by Gaussian elimination with 60 digits.
 */
final class DenseNetwork {
    private static final MathContext DIGITS = new MathContext(60);

    private record Resistor(int a, int b, BigDecimal siemens) {}

    private final RandomCircuit circuit;
    private final int cells;
    private final int[] parent;
    private final List<Resistor> resistors = new ArrayList<>();
    private final BigDecimal[] potential;
    private final int[] leftOf;
    private final int[] rightOf;
    private final int[] topOf;
    private final int[] bottomOf;
    private int nodes;

    DenseNetwork(RandomCircuit circuit) {
        this.circuit = circuit;
        int rows = circuit.rows();
        int columns = circuit.columns();
        cells = rows * columns;
        int all = 2 * cells + 2 * rows + 2 * columns;
        parent = new int[all];
        potential = new BigDecimal[all];
        for (int node = 0; node < all; node++) {
            parent[node] = node;
        }
        nodes = 2 * cells;
        leftOf = new int[rows];
        rightOf = new int[rows];
        topOf = new int[columns];
        bottomOf = new int[columns];
        LineResistances wires = circuit.wires();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j + 1 < columns; j++) {
                join(row(i, j), row(i, j + 1), wires.rowSegment());
            }
            leftOf[i] = terminal(circuit.drive().rowLeft()[i], row(i, 0), wires.rowLeft());
            rightOf[i] = terminal(circuit.drive().rowRight()[i], row(i, columns - 1), wires.rowRight());
        }
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i + 1 < rows; i++) {
                join(column(i, j), column(i + 1, j), wires.columnSegment());
            }
            topOf[j] = terminal(circuit.drive().columnTop()[j], column(0, j), wires.columnTop());
            bottomOf[j] = terminal(circuit.drive().columnBottom()[j], column(rows - 1, j), wires.columnBottom());
        }
        for (int cell = 0; cell < cells; cell++) {
            resistors.add(new Resistor(cell, cells + cell, new BigDecimal(circuit.conductances()[cell])));
        }
        solve();
    }

    private int row(int i, int j) {
        return i * circuit.columns() + j;
    }

    private int column(int i, int j) {
        return cells + i * circuit.columns() + j;
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private void join(int a, int b, double ohms) {
        if (ohms == 0) {
            // A node with a given potential stays the root.
            if (potential[root(a)] == null) {
                parent[root(a)] = root(b);
            } else if (root(a) != root(b)) {
                parent[root(b)] = root(a);
            }
        } else {
            resistors.add(new Resistor(a, b, BigDecimal.ONE.divide(new BigDecimal(ohms), DIGITS)));
        }
    }

    private int terminal(double volts, int node, double ohms) {
        if (!LineDrive.isDriven(volts)) {
            return -1;
        }
        int id = nodes++;
        potential[id] = new BigDecimal(volts);
        join(id, node, ohms);
        return id;
    }

    private void solve() {
        int[] index = new int[nodes];
        int unknowns = 0;
        for (int node = 0; node < nodes; node++) {
            index[node] = -1;
            if (root(node) == node && potential[node] == null) {
                index[node] = unknowns++;
            }
        }
        BigDecimal[][] matrix = new BigDecimal[unknowns][unknowns + 1];
        for (BigDecimal[] line : matrix) {
            java.util.Arrays.fill(line, BigDecimal.ZERO);
        }
        for (Resistor resistor : resistors) {
            stamp(matrix, index, resistor.a(), resistor.b(), resistor.siemens());
            stamp(matrix, index, resistor.b(), resistor.a(), resistor.siemens());
        }
        eliminate(matrix);
        for (int node = 0; node < nodes; node++) {
            if (index[node] >= 0) {
                potential[node] = matrix[index[node]][unknowns];
            }
        }
    }

    private void stamp(BigDecimal[][] matrix, int[] index, int from, int to, BigDecimal siemens) {
        int a = index[root(from)];
        int b = index[root(to)];
        if (a < 0) {
            return;
        }
        matrix[a][a] = matrix[a][a].add(siemens);
        if (b >= 0) {
            matrix[a][b] = matrix[a][b].subtract(siemens);
        } else {
            int last = matrix.length;
            matrix[a][last] = matrix[a][last].add(siemens.multiply(potential[root(to)]));
        }
    }

    private static void eliminate(BigDecimal[][] m) {
        int n = m.length;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                if (i != k && m[i][k].signum() != 0) {
                    BigDecimal factor = m[i][k].divide(m[k][k], DIGITS);
                    for (int j = k; j <= n; j++) {
                        if (m[k][j].signum() != 0) {
                            m[i][j] = m[i][j].subtract(factor.multiply(m[k][j], DIGITS), DIGITS);
                        }
                    }
                }
            }
        }
        for (int k = 0; k < n; k++) {
            m[k][n] = m[k][n].divide(m[k][k], DIGITS);
        }
    }

    double cellVolts(int cell) {
        return volts(cell).subtract(volts(cells + cell)).doubleValue();
    }

    double rowVolts(int cell) {
        return volts(cell).doubleValue();
    }

    double columnVolts(int cell) {
        return volts(cells + cell).doubleValue();
    }

    private BigDecimal volts(int node) {
        return potential[root(node)];
    }

    /** Current out of the left (or right) driver of a row; NaN where an ideal conductor hides it. */
    double rowAmps(int i, boolean left) {
        int node = row(i, left ? 0 : circuit.columns() - 1);
        double ohms = left ? circuit.wires().rowLeft() : circuit.wires().rowRight();
        return amps(left ? leftOf[i] : rightOf[i], node, ohms);
    }

    /** Current into the top (or bottom) terminal of a column; NaN where an ideal conductor hides it. */
    double columnAmps(int j, boolean top) {
        int node = column(top ? 0 : circuit.rows() - 1, j);
        double ohms = top ? circuit.wires().columnTop() : circuit.wires().columnBottom();
        return -amps(top ? topOf[j] : bottomOf[j], node, ohms);
    }

    private double amps(int terminal, int node, double ohms) {
        if (terminal < 0) {
            return 0;
        }
        return ohms == 0
                ? Double.NaN
                : potential[terminal]
                        .subtract(volts(node))
                        .divide(new BigDecimal(ohms), DIGITS)
                        .doubleValue();
    }
}
