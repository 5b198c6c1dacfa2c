// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.circuit.CellCurves;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.NonlinearNetwork;

/**
 * The answer of an array with wires to small currents beside its cells: the circuit of the slopes alone. All ends
 * stand at 1 V, which no cell sees, since a circuit without any voltage would give the solver no scale.
 */
final class SmallSignal {
    private final NonlinearNetwork network;
    private final LineEnds ends;
    private final LineDrive drive;
    private final CircuitSolution answer;

    SmallSignal(int rows, int columns, LineEnds ends, boolean transposed) {
        this.ends = ends;
        network = new NonlinearNetwork(rows, columns, ends.read(transposed));
        drive = LineDrive.floating(rows, columns);
        answer = CircuitSolution.of(rows, columns);
    }

    /** Adds the answer of the summed lines; {@code lineAmps} is modified. */
    void inject(double[] slopes, double[] amps, boolean transposed, double[] lineAmps) {
        ends.drive(1, drive);
        network.solve(new WithSources(slopes, amps), drive, answer);
        int lines = transposed ? answer.rowLeftAmps().length : answer.columnBottomAmps().length;
        for (int line = 0; line < lines; line++) {
            lineAmps[line] += LineEnds.amps(answer, line, transposed);
        }
    }

    /** Ohmic cells with a source of current beside each. */
    private record WithSources(double[] siemens, double[] sources) implements CellCurves {
        @Override
        public void evaluate(double[] volts, double[] amps, double[] slopes) {
            for (int cell = 0; cell < volts.length; cell++) {
                amps[cell] = siemens[cell] * volts[cell] + sources[cell];
                slopes[cell] = siemens[cell];
            }
        }
    }
}
