// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.device.Imperfections.Drift;
import ohmesh.netlist.device.Imperfections.Forming;
import ohmesh.netlist.device.Imperfections.Retention;
import ohmesh.netlist.device.MeasuredTable;
import ohmesh.netlist.json.Location;

/** What a device's law and imperfections say of conductances lies in the device's range, and bounds have an order. */
final class DeviceRangeCheck implements CrossCheck {
    private static final String LOWEST = Settings.DEVICE + "/minimumConductance";
    private static final String HIGHEST = Settings.DEVICE + "/maximumConductance";
    private static final String PARTS = Settings.DEVICE + "/imperfections/";

    @Override
    public void run(Bound bound, ProblemList problems) {
        bound.get(PARTS + "drift", Drift.class).ifPresent(drift -> {
            ordered(bound, problems, "mean", drift.meanMinimum(), drift.meanMaximum());
            ordered(bound, problems, "deviation", drift.deviationMinimum(), drift.deviationMaximum());
        });
        Optional<Double> lowest = bound.get(LOWEST, Double.class);
        Optional<Double> highest = bound.get(HIGHEST, Double.class);
        if (lowest.isEmpty() || highest.isEmpty() || lowest.get() >= highest.get()) {
            return;
        }
        Range range = new Range(bound, problems, lowest.get(), highest.get());
        bound.get(PARTS + "retention", Retention.class)
                .ifPresent(retention -> range.holds(PARTS + "retention/target", "target", retention.target()));
        bound.get(PARTS + "forming", Forming.class).ifPresent(range::forming);
        bound.get(Settings.DEVICE + "/law", MeasuredTable.class).ifPresent(table -> {
            range.curve("set", table.set());
            range.curve("reset", table.reset());
        });
    }

    private static void ordered(Bound bound, ProblemList problems, String what, double minimum, double maximum) {
        String path = PARTS + "drift/" + what + "Minimum";
        if (minimum > maximum) {
            boolean preset = Presets.hold(bound.place(path));
            problems.at(
                    bound.place(preset ? PARTS + "drift/" + what + "Maximum" : path),
                    what + "Minimum " + minimum + " is above " + what + "Maximum " + maximum);
        }
    }

    /** The device's own range. */
    private record Range(Bound bound, ProblemList problems, double lowest, double highest) {
        void forming(Forming forming) {
            String path = PARTS + "forming/";
            holds(path + "formedConductance", "formedConductance", forming.formedConductance());
            if (forming.virginConductance() >= lowest) {
                problems.at(
                        place(bound.place(path + "virginConductance")),
                        "virginConductance " + Units.text(forming.virginConductance(), "S")
                                + " is not below minimumConductance " + Units.text(lowest, "S")
                                + ": a virgin cell conducts less than any formed one");
            }
        }

        void holds(String path, String what, double siemens) {
            if (siemens < lowest || siemens > highest) {
                problems.at(place(bound.place(path)), what + " " + outside(siemens));
            }
        }

        /** The first conductance of a measured curve that is outside. */
        void curve(String name, Matrix curve) {
            String path = Settings.DEVICE + "/law/" + name;
            for (int i = 0; i < curve.values().length; i++) {
                double siemens = curve.values()[i];
                if (siemens < lowest || siemens > highest) {
                    Location cell = bound.cell(path, i / curve.columns(), i % curve.columns());
                    problems.at(place(cell), "the measured conductance " + outside(siemens));
                    return;
                }
            }
        }

        private String outside(double siemens) {
            return Units.text(siemens, "S") + " is outside the device's " + Units.text(lowest, "S") + " .. "
                    + Units.text(highest, "S");
        }

        /** Where it stands; what a preset holds became wrong by a bound that the netlist gives. */
        private Location place(Location own) {
            boolean bounds = Presets.hold(own);
            return !bounds ? own : bound.place(Presets.hold(bound.place(LOWEST)) ? HIGHEST : LOWEST);
        }
    }
}
