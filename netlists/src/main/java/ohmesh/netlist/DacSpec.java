// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** Digital-to-analog converters: code / (2^(bits-1) - 1) of the full scale, as voltage, as time, or bit by bit. */
@About("digital-to-analog converters: signed, code / (2^(bits-1) - 1) of the full scale")
public record DacSpec(
        @About("bits with sign; 1 bit drives 0 or fullScale for codes 0 and 1") @Range(min = 1, max = 16)
        int bits,

        @About("voltage of the largest code; of every pulse where the code is not an amplitude")
        @Quantity(unit = "V", min = 1e-6, max = 20)
        double fullScale,

        @About("time that the lines are driven: in all for an amplitude, for one pulse, for one bit; for pulse width"
                + " the time of one step of the code")
        @Quantity(unit = "s", min = 1e-12, max = 1)
        double driveTime,

        @About("how a code becomes a signal on the line") @Default("\"amplitude\"")
        Coding coding,

        @About("energy of one conversion of one line") @Quantity(unit = "J", min = 0, max = 1e-3) @Default("\"0 J\"")
        double conversionEnergy) {

    /** Amplitude converters whose energy is not counted. */
    public DacSpec(int bits, double fullScale, double driveTime) {
        this(bits, fullScale, driveTime, Coding.AMPLITUDE, 0);
    }

    /** How a code becomes a signal on the line. */
    public enum Coding {
        /** One voltage, proportional to the code. */
        AMPLITUDE,
        /** As many equal pulses as the code, integrated. */
        PULSE_COUNT,
        /** One pulse as long as the code, integrated. */
        PULSE_WIDTH,
        /** One bit after the other, each converted, shifted and added. */
        BIT_SERIAL
    }

    /** Times that the lines are driven for {@code driveTime} in one read: pulses, steps or bits. */
    public int slots() {
        int largest = Math.max(1, (1 << (bits - 1)) - 1);
        return switch (coding) {
            case AMPLITUDE -> 1;
            case PULSE_COUNT, PULSE_WIDTH -> largest;
            case BIT_SERIAL -> Math.max(1, bits - 1);
        };
    }

    /** Samples that are converted in one read. */
    public int conversions() {
        return coding == Coding.BIT_SERIAL ? slots() : 1;
    }
}
