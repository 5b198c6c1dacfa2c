// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.Transistor;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Verify;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.json.ShortestDecimal;

/**
 * The gate of a write with verify lets the SET pulses of its loop move some cell. Targets are codes that a program
 * computes, so what a single target needs is known only in the run, where the write reports the cells that missed it;
 * at load a loop is refused whose SET pulses move no cell at all, whatever its target.
 */
final class ComplianceCheck implements CrossCheck {
    /** One cell in a thousand million lies lower. */
    private static final int LOWEST_CELL_SIGMAS = 6;

    @Override
    public void run(Bound bound, ProblemList problems) {
        Optional<Device> device = bound.get(Settings.DEVICE, Device.class);
        Optional<Transistor> transistor = bound.get(Settings.TRANSISTOR, Transistor.class);
        boolean gates =
                bound.get(Settings.CELL, CellKind.class).equals(Optional.of(CellKind.ONE_TRANSISTOR_ONE_RESISTOR));
        if (!gates || device.isEmpty() || transistor.isEmpty() || measuredMinimum(bound)) {
            return;
        }
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/pulses")) {
                String path = tile + "/pulses/" + name;
                bound.get(path, Pulse.class)
                        .filter(pulse -> pulse.verify() != null && pulse.amplitude() > 0)
                        .ifPresent(
                                pulse -> gate(bound, problems, path + "/gate", pulse, transistor.get(), device.get()));
            }
        }
    }

    private static void gate(
            Bound bound, ProblemList problems, String path, Pulse pulse, Transistor transistor, Device device) {
        boolean ideal = bound.get(Settings.FIDELITY, Fidelity.class).equals(Optional.of(Fidelity.IDEAL));
        double highest = highestSiemens(pulse, transistor, device, ideal);
        double lowest = lowestSiemens(device);
        boolean open = pulse.gate() > transistor.threshold(); // a closed one is refused as such
        if (open && highest <= lowest) {
            problems.at(
                    bound.place(path),
                    "no target above a cell can be reached: a gate of " + Units.text(lastGate(pulse), "V")
                            + " limits SET to " + Units.text(highest, "S") + ", not above the lowest conductance "
                            + Units.text(device.minimumConductance(), "S")
                            + (lowest == device.minimumConductance()
                                    ? ""
                                    : " less " + LOWEST_CELL_SIGMAS + " minimumDeviceToDevice of "
                                            + ShortestDecimal.text(
                                                    device.variation().minimumDeviceToDevice()))
                            + "; raise the gate");
        }
    }

    /**
     * The highest conductance that some SET pulse of the loop moves a cell at. Without a circuit the current limit is
     * that of the amplitude; in one a cell sees less, but moves only above its threshold. The limit over the tries is
     * a square over a line, so it is largest at the first or at the last.
     */
    private static double highestSiemens(Pulse pulse, Transistor transistor, Device device, boolean ideal) {
        double first = saturationAmps(transistor, pulse.gate());
        double last = saturationAmps(transistor, lastGate(pulse));
        if (ideal) {
            return Math.max(
                    first / pulse.amplitude(),
                    last / (pulse.amplitude() + pulse.verify().ramp() * more(pulse)));
        }
        double threshold =
                device.setThreshold() - LOWEST_CELL_SIGMAS * device.variation().thresholdDeviceToDevice();
        return threshold <= 0 ? Double.POSITIVE_INFINITY : last / threshold;
    }

    private static double saturationAmps(Transistor transistor, double gate) {
        double overdrive = Math.max(0, gate - transistor.threshold());
        return transistor.transconductance() / 2 * overdrive * overdrive;
    }

    private static double lastGate(Pulse pulse) {
        return pulse.gate() + pulse.verify().gateRamp() * more(pulse);
    }

    /** Tries after the first. */
    private static int more(Pulse pulse) {
        Verify verify = pulse.verify();
        return Math.max(0, verify.tries() - 1);
    }

    private static double lowestSiemens(Device device) {
        double spread = LOWEST_CELL_SIGMAS * device.variation().minimumDeviceToDevice();
        return switch (device.variation().distribution()) {
            case LOGNORMAL -> device.minimumConductance() * StrictMath.exp(-spread);
            case NORMAL -> device.minimumConductance() * Math.max(0, 1 - spread);
        };
    }

    /** Whether maps of measured cells, rather than the device, say where cells begin. */
    private static boolean measuredMinimum(Bound bound) {
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/arrays")) {
                String array = tile + "/arrays/" + name;
                if (bound.has(array + "/plus/minimum") || bound.has(array + "/minus/minimum")) {
                    return true;
                }
            }
        }
        return false;
    }
}
