// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.Selector;
import ohmesh.netlist.Pulse.Verify;

/** Pulses and verifying reads turn the selectors of their cells on, and an off selector blocks. */
final class SelectorCheck implements CrossCheck {
    private static final String SELECTOR = Settings.ARRAY + "/selector";

    @Override
    public void run(Bound bound, ProblemList problems) {
        boolean selectors =
                bound.get(Settings.CELL, CellKind.class).equals(Optional.of(CellKind.ONE_SELECTOR_ONE_MEMRISTOR));
        bound.get(SELECTOR, Selector.class).filter(selector -> selectors).ifPresent(selector -> {
            leak(bound, problems, selector);
            for (String tile : bound.elements("/tiles")) {
                for (String name : bound.names(tile + "/pulses")) {
                    pulse(bound, problems, tile + "/pulses/" + name, selector.threshold());
                }
            }
        });
    }

    private static void leak(Bound bound, ProblemList problems, Selector selector) {
        bound.get(Settings.DEVICE + "/maximumConductance", Double.class)
                .filter(highest -> selector.leak() >= highest)
                .ifPresent(highest -> {
                    problems.at(
                            bound.place(SELECTOR + "/leak"),
                            "a selector that is off leaks " + Units.text(selector.leak(), "S")
                                    + ": not below the highest conductance " + Units.text(highest, "S")
                                    + " of the device behind it");
                });
    }

    private static void pulse(Bound bound, ProblemList problems, String path, double threshold) {
        Optional<Verify> verify = bound.get(path + "/verify", Verify.class);
        double ramped = verify.map(VerifyCheck::ramped).orElse(0.0);
        bound.get(path + "/amplitude", Double.class)
                .filter(volts -> volts != 0)
                .ifPresent(volts ->
                        off(bound, problems, path + "/amplitude", "a pulse", Math.abs(volts) + ramped, threshold));
        verify.ifPresent(loop -> {
            String at = path + "/verify/";
            off(bound, problems, at + "readVoltage", "a verifying read", loop.readVoltage(), threshold);
            off(bound, problems, at + "resetAmplitude", "a RESET", loop.resetAmplitude() + ramped, threshold);
        });
    }

    private static void off(
            Bound bound, ProblemList problems, String path, String what, double volts, double threshold) {
        if (volts <= threshold) {
            problems.at(
                    bound.place(path),
                    what + " at " + Units.text(volts, "V") + " turns no selector on: not above its threshold "
                            + Units.text(threshold, "V"));
        }
    }
}
