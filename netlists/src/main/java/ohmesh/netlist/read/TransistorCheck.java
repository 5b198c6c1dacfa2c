// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.Transistor;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Scheme;
import ohmesh.netlist.Pulse.Verify;

/** Gates open the transistors of 1T1R cells, and where a transistor limits the current the fidelity shows it. */
final class TransistorCheck implements CrossCheck {
    @Override
    public void run(Bound bound, ProblemList problems) {
        boolean gated =
                bound.get(Settings.CELL, CellKind.class).equals(Optional.of(CellKind.ONE_TRANSISTOR_ONE_RESISTOR));
        bound.get(Settings.TRANSISTOR, Transistor.class)
                .filter(transistor -> gated)
                .ifPresent(transistor -> check(bound, problems, transistor));
    }

    private static void check(Bound bound, ProblemList problems, Transistor transistor) {
        Optional<Fidelity> fidelity = bound.get(Settings.FIDELITY, Fidelity.class);
        if (fidelity.equals(Optional.of(Fidelity.NODAL))) {
            closed(bound, problems, Settings.TRANSISTOR + "/readGate", transistor.readGate(), transistor);
        }
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/pulses")) {
                String path = tile + "/pulses/" + name;
                bound.get(path + "/verify", Verify.class).ifPresent(verify -> {
                    closed(bound, problems, path + "/verify/resetGate", verify.resetGate(), transistor);
                });
                if (fidelity.equals(Optional.of(Fidelity.EFFECTIVE))) {
                    bound.get(path, Pulse.class)
                            .filter(pulse -> pulse.scheme() == Scheme.GATED && pulse.amplitude() > 0)
                            .ifPresent(pulse -> saturation(bound, problems, path, pulse, transistor));
                }
            }
        }
    }

    private static void closed(Bound bound, ProblemList problems, String path, double volts, Transistor transistor) {
        if (volts <= transistor.threshold()) {
            problems.at(
                    bound.place(path),
                    "a gate of " + Units.text(volts, "V") + " opens no transistor: not above the threshold "
                            + Units.text(transistor.threshold(), "V"));
        }
    }

    /** Ohmic cells between solved lines take any current: the energy and the drop of a limited SET would be too high. */
    private static void saturation(Bound bound, ProblemList problems, String path, Pulse pulse, Transistor transistor) {
        double siemens =
                bound.get(Settings.DEVICE + "/maximumConductance", Double.class).orElse(0.0);
        int tries = pulse.verify() == null ? 1 : Math.max(1, pulse.verify().tries());
        for (int attempt = 0; attempt < tries; attempt++) {
            double ramp = pulse.verify() == null ? 0 : attempt * pulse.verify().ramp();
            double gateRamp =
                    pulse.verify() == null ? 0 : attempt * pulse.verify().gateRamp();
            double amps = (pulse.amplitude() + ramp) * siemens;
            double overdrive = Math.max(0, pulse.gate() + gateRamp - transistor.threshold());
            double limit = transistor.transconductance() / 2 * overdrive * overdrive;
            // A gate that stays closed is a problem of its own.
            if (overdrive > 0 && amps > limit) {
                problems.at(
                        bound.place(path + "/gate"),
                        "the transistor would limit the current, which ohmic cells cannot show: a cell of the highest"
                                + " conductance would take " + rounded(amps) + ", the gate lets "
                                + rounded(limit) + " pass: use nodal");
                return;
            }
        }
    }

    private static String rounded(double amps) {
        return Units.text(new BigDecimal(amps).round(new MathContext(4)).doubleValue(), "A");
    }
}
