// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.Pulse.Verify;
import ohmesh.netlist.device.Device;

/** The loops of writes with verify can reach what they look for. */
final class VerifyCheck implements CrossCheck {
    /** As for the amplitude and the gate of a pulse. */
    private static final double HIGHEST_VOLTS = 20;

    @Override
    public void run(Bound bound, ProblemList problems) {
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/pulses")) {
                String path = tile + "/pulses/" + name;
                bound.get(path + "/verify", Verify.class).ifPresent(verify -> {
                    codes(bound, problems, path + "/verify", verify);
                    limits(bound, problems, path, verify);
                    bound.get(Settings.DEVICE, Device.class)
                            .ifPresent(device -> device(bound, problems, path, verify, device));
                });
            }
        }
    }

    private static void codes(Bound bound, ProblemList problems, String path, Verify verify) {
        int largest = (1 << (verify.bits() - 1)) - 1;
        if (verify.tolerance() >= largest) {
            problems.at(
                    bound.place(path + "/tolerance"),
                    "a tolerance of " + verify.tolerance() + " codes accepts every cell: the largest code is " + largest
                            + "; lower it or give more bits");
        }
    }

    private static void device(Bound bound, ProblemList problems, String path, Verify verify, Device device) {
        String loop = path + "/verify/";
        ReadDisturbance.refuse(bound, problems, loop + "readVoltage", "a verifying read");
        double largest = verify.fullScale() / verify.readVoltage();
        double step = largest / ((1 << (verify.bits() - 1)) - 1);
        if (largest <= device.minimumConductance()) {
            problems.at(
                    bound.place(loop + "fullScale"),
                    "no target can be reached: the largest code is " + Units.text(largest, "S")
                            + ", not above the lowest conductance " + Units.text(device.minimumConductance(), "S"));
        } else if (step > device.maximumConductance()) {
            problems.at(
                    bound.place(loop + "fullScale"),
                    "no target can be reached: one code is " + Units.text(step, "S")
                            + ", above the highest conductance " + Units.text(device.maximumConductance(), "S"));
        }
        pulses(bound, problems, path, verify, device);
    }

    /** What the ramp adds to the amplitude of the last try, V. */
    static double ramped(Verify verify) {
        return verify.ramp() * Math.max(0, verify.tries() - 1);
    }

    private static void limits(Bound bound, ProblemList problems, String path, Verify verify) {
        double ramped = ramped(verify);
        double opened = verify.gateRamp() * Math.max(0, verify.tries() - 1);
        limit(bound, problems, path + "/amplitude", ramped, "SET pulses");
        limit(bound, problems, path + "/verify/resetAmplitude", ramped, "RESET pulses");
        limit(bound, problems, path + "/gate", opened, "gates");
    }

    private static void limit(Bound bound, ProblemList problems, String path, double ramped, String what) {
        bound.get(path, Double.class)
                .filter(volts -> ramped > 0 && volts + ramped > HIGHEST_VOLTS)
                .ifPresent(volts -> {
                    problems.at(
                            bound.place(path),
                            what + " ramp up to " + Units.text(volts + ramped, "V") + " in their last try: above "
                                    + Units.text(HIGHEST_VOLTS, "V"));
                });
    }

    private static void pulses(Bound bound, ProblemList problems, String path, Verify verify, Device device) {
        double ramped = ramped(verify);
        Optional<Double> amplitude = bound.get(path + "/amplitude", Double.class);
        amplitude.filter(volts -> volts < 0).ifPresent(volts -> {
            problems.at(
                    bound.place(path + "/amplitude"),
                    "the pulse of a write with verify is its SET: " + Units.text(volts, "V")
                            + " is a RESET, which stands in resetAmplitude");
        });
        amplitude
                .filter(volts -> volts > 0 && volts + ramped <= device.setThreshold())
                .ifPresent(volts -> {
                    problems.at(
                            bound.place(path + "/amplitude"),
                            "no target above a cell can be reached: SET pulses up to " + Units.text(volts + ramped, "V")
                                    + " do not exceed setThreshold " + Units.text(device.setThreshold(), "V"));
                });
        if (verify.resetAmplitude() + ramped <= device.resetThreshold()) {
            problems.at(
                    bound.place(path + "/verify/resetAmplitude"),
                    "no target below a cell can be reached: RESET pulses up to "
                            + Units.text(verify.resetAmplitude() + ramped, "V") + " do not exceed resetThreshold "
                            + Units.text(device.resetThreshold(), "V"));
        }
    }
}
