// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;

/** What goes wrong with cells. Every part that is null is switched off. */
@About("what goes wrong with cells; a part that is not given is switched off")
public record Imperfections(
        @About("cells that no pulse moves") @Default("null") Stuck stuck,

        @About("conductance falls with the time since programming") @Default("null")
        Drift drift,

        @About("conductance relaxes towards a bound") @Default("null")
        Retention retention,

        @About("reads move the cells") @Default("null") ReadDisturb readDisturb,
        @About("cells die of pulses") @Default("null") Endurance endurance,
        @About("forming before first use") @Default("null") Forming forming,

        @About("noise of the current of a cell") @Default("null")
        CellNoise noise) {

    /** Parts of the cells that are stuck. */
    @About("parts of the cells that are stuck, drawn cell by cell")
    public record Stuck(
            @About("part stuck at the highest conductance") @Range(min = 0, max = 1) @Default("0")
            double on,

            @About("part stuck at the lowest conductance") @Range(min = 0, max = 1) @Default("0")
            double off,

            @About("part that is open: no current at all") @Range(min = 0, max = 1) @Default("0")
            double dead) {}

    /** G(t) = G ((t + t0) / t0)^-nu, t since the last pulse that moved the cell; nu = clamp(a ln g + b) + deviation. */
    @About("power-law drift G ((t + t0)/t0)^-nu since programming; nu of a cell is normal, its mean and deviation"
            + " clamp(slope ln g + offset, minimum, maximum) with g = G / Gmax at programming")
    public record Drift(
            @About("t0") @Quantity(unit = "s", min = 1e-9, max = 1e6) @Default("\"20 s\"")
            double referenceTime,

            @About("slope of the mean") @Range(min = -1, max = 1) @Default("0")
            double meanSlope,

            @About("offset of the mean") @Range(min = -1, max = 1)
            double meanOffset,

            @About("smallest mean") @Range(min = -1, max = 1) @Default("-1")
            double meanMinimum,

            @About("largest mean") @Range(min = -1, max = 1) @Default("1")
            double meanMaximum,

            @About("slope of the deviation") @Range(min = -1, max = 1) @Default("0")
            double deviationSlope,

            @About("offset of the deviation") @Range(min = -1, max = 1) @Default("0")
            double deviationOffset,

            @About("smallest deviation") @Range(min = 0, max = 1) @Default("0")
            double deviationMinimum,

            @About("largest deviation") @Range(min = 0, max = 1) @Default("1")
            double deviationMaximum,

            @About("the conductances are evaluated again when the logarithm of the age has moved by this")
            @Range(min = 1e-9, max = 1)
            @Default("0.001")
            double epsilon) {}

    /** Exponential relaxation towards a conductance. */
    @About("exponential relaxation towards a conductance")
    public record Retention(
            @About("time constant") @Quantity(unit = "s", min = 1e-9, max = 1e12)
            double timeConstant,

            @About("conductance at the end") @Quantity(unit = "S", min = 0, max = 1)
            double target,

            @About("device to device: deviation of the logarithm of the time constant")
            @Range(min = 0, max = 5)
            @Default("0")
            double deviceToDevice,

            @About("the conductances are evaluated again when the age has moved by this part of the time constant")
            @Range(min = 1e-9, max = 1)
            @Default("0.001")
            double epsilon) {}

    /** Every read of a cell moves it by a part of the way to a bound. */
    @About("every read moves a cell by a part of the way to the bound that the polarity of the read voltage points to")
    public record ReadDisturb(
            @About("part of the way in one read at the reference voltage") @Range(min = 0, max = 1)
            double part,

            @About("voltage for which the part holds; it scales with (|V| / reference)^exponent times the time")
            @Quantity(unit = "V", min = 1e-6, max = 20)
            double referenceVoltage,

            @About("time of the read for which the part holds") @Quantity(unit = "s", min = 1e-12, max = 10)
            double referenceTime,

            @About("exponent of the voltage") @Range(min = 0, max = 50) @Default("1")
            double exponent,

            @About("the conductances are evaluated again when the disturb of a line has moved by this")
            @Range(min = 1e-12, max = 1)
            @Default("0.001")
            double epsilon) {}

    /** Cells that die after a number of pulses. */
    @About("cells that are stuck after so many pulses above their threshold")
    public record Endurance(
            @About("median number of pulses") @Range(min = 1, max = 1e15)
            double pulses,

            @About("device to device: deviation of the logarithm of that number") @Range(min = 0, max = 5) @Default("0")
            double deviceToDevice,

            @About("where the cell sticks") @Default("\"as-is\"")
            End end) {

        /** Where a worn cell sticks. */
        public enum End {
            /** At its last conductance. */
            AS_IS,
            /** At its lowest conductance. */
            OFF,
            /** At its highest conductance. */
            ON
        }
    }

    /** A virgin cell conducts almost nothing until a SET pulse forms it. */
    @About("a virgin cell has its own small conductance until a SET pulse above the forming voltage forms it")
    public record Forming(
            @About("voltage that forms a cell") @Quantity(unit = "V", min = 1e-3, max = 50)
            double voltage,

            @About("device to device: standard deviation of that voltage")
            @Quantity(unit = "V", min = 0, max = 10)
            @Default("\"0 V\"")
            double deviceToDevice,

            @About("conductance of a virgin cell") @Quantity(unit = "S", min = 0, max = 1)
            double virginConductance,

            @About("conductance of a cell that has just been formed") @Quantity(unit = "S", min = 0, max = 1)
            double formedConductance) {}
}
