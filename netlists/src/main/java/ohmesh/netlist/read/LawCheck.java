// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import ohmesh.netlist.Matrix;
import ohmesh.netlist.device.MeasuredTable;
import ohmesh.netlist.device.Vteam;

/** The numbers of a device make a law: measured curves go one way, a resistance that the law needs is finite. */
final class LawCheck implements CrossCheck {
    private static final String DEVICE = "/chip/tile/array/device";

    @Override
    public void run(Bound bound, ProblemList problems) {
        bound.get(DEVICE + "/law", MeasuredTable.class).ifPresent(table -> {
            curve(bound, problems, DEVICE + "/law/set", table.set(), 1, "rise");
            curve(bound, problems, DEVICE + "/law/reset", table.reset(), -1, "fall");
        });
        String lowest = DEVICE + "/minimumConductance";
        boolean resistance = bound.get(DEVICE + "/law", Vteam.class).isPresent();
        if (resistance && bound.get(lowest, Double.class).equals(java.util.Optional.of(0.0))) {
            problems.at(bound.place(lowest), "vteam needs a lowest conductance above 0: its resistance is finite");
        }
    }

    private static void curve(Bound bound, ProblemList problems, String path, Matrix curve, int sign, String way) {
        if (curve.columns() != 1) {
            problems.at(
                    bound.cell(path, 0, 0),
                    "a measured curve is one column of conductances; found " + curve.columns() + " columns");
            return;
        }
        int last = curve.rows() - 1;
        for (int i = 1; i <= last; i++) {
            if (sign * curve.get(i, 0) < sign * curve.get(i - 1, 0)) {
                problems.at(
                        bound.cell(path, i, 0),
                        "the curve must " + way + ": " + Units.text(curve.get(i, 0), "S") + " after pulse " + i
                                + " follows " + Units.text(curve.get(i - 1, 0), "S"));
                return;
            }
        }
        if (last < 1 || curve.get(0, 0) == curve.get(last, 0)) {
            problems.at(bound.cell(path, 0, 0), "the curve must " + way + ": it needs two different conductances");
        }
    }
}
