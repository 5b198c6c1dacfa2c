// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** Analog-to-digital converters: signed, code = round(current / LSB), LSB = fullScale / (2^(bits-1) - 1). */
@About("analog-to-digital converters: signed, code = round(current / LSB); 1 bit is a comparator, code 1 where the"
        + " current is above 0")
public record AdcSpec(
        @About("bits with sign") @Range(min = 1, max = 16) int bits,

        @About("current of the largest code; only for a fixed range")
        @Quantity(unit = "A", min = 1e-12, max = 10)
        @Default("null")
        Double fullScale,

        @About("time of one conversion, for kind direct; of one step (comparison, ramp step) for the others")
        @Quantity(unit = "s", min = 1e-12, max = 1)
        double conversionTime,

        @About("summing lines that share one converter") @Range(min = 1, max = 4096) @Default("1")
        int sharedColumns,

        @About("samples that can be held while earlier ones are converted") @Range(min = 1, max = 64) @Default("1")
        int holdDepth,

        @About("where a differential pair is subtracted: analog before one conversion, digital after two")
        @Default("\"analog\"")
        Subtraction subtraction,

        @About("how it converts; cycles follow from it") @Default("\"direct\"")
        Kind kind,

        @About("where the full scale comes from") @Default("\"fixed\"")
        RangePolicy range,

        @About("input codes, one read a line; range calibrated: the largest current that they give at the start")
        @Default("null")
        Matrix calibration,

        @About("relative error of the gain of every converter: standard deviation, drawn once")
        @Range(min = 0, max = 0.5)
        @Default("0")
        double gainError,

        @About("offset of every converter, in LSB: standard deviation, drawn once")
        @Range(min = 0, max = 100)
        @Default("0")
        double offsetError,

        @About("SAR: relative standard deviation of a unit capacitor, which gives INL and DNL")
        @Range(min = 0, max = 0.5)
        @Default("0")
        double capacitorMismatch,

        @About("time constant with which a held sample droops; none where it is not given")
        @Quantity(unit = "s", min = 1e-12, max = 1e6)
        @Default("null")
        Double droopTime,

        @About("energy of one conversion, of energyBits where they are given, else of any bits")
        @Quantity(unit = "J", min = 0, max = 1e-3)
        @Default("\"0 J\"")
        double conversionEnergy,

        @About("bits that conversionEnergy holds for; with it other bits, those of a verifying read too, take energy by"
                + " the law of the kind: sar and direct (6.4806 bits + 49.047)(bits + 1) as NeuroSim V1.4, flash"
                + " 2^bits - 1 comparators, ramp 2^bits steps")
        @Range(min = 1, max = 16)
        @Default("null")
        Integer energyBits,

        @About("energy of holding one sample") @Quantity(unit = "J", min = 0, max = 1e-3) @Default("\"0 J\"")
        double holdEnergy) {

    /** Converters without errors whose energy is not counted. */
    public AdcSpec(
            int bits,
            double fullScale,
            double conversionTime,
            int sharedColumns,
            int holdDepth,
            Subtraction subtraction) {
        this(
                bits,
                fullScale,
                conversionTime,
                sharedColumns,
                holdDepth,
                subtraction,
                Kind.DIRECT,
                RangePolicy.FIXED,
                null,
                0,
                0,
                0,
                null,
                0,
                null,
                0);
    }

    /** Steps of {@code conversionTime} that one conversion takes. */
    public int steps() {
        return steps(bits);
    }

    /** The same for a conversion of other bits, such as that of a verifying read. */
    public int steps(int conversionBits) {
        return switch (kind) {
            case DIRECT, FLASH -> 1;
            case SAR -> conversionBits;
            case RAMP -> 1 << conversionBits;
        };
    }

    /**
     * Energy of a conversion of so many bits, J. A SAR ADC takes the power of NeuroSim V1.4, which grows with its bits,
     * for one step a bit and one more.
     */
    public double energy(int conversionBits) {
        return energyBits == null ? conversionEnergy : conversionEnergy * (effort(conversionBits) / effort(energyBits));
    }

    /** What a conversion takes, in units of its kind. */
    private double effort(int conversionBits) {
        return switch (kind) {
            case DIRECT, SAR -> (6.4806 * conversionBits + 49.047) * (conversionBits + 1);
            case FLASH -> (1 << conversionBits) - 1;
            case RAMP -> 1 << conversionBits;
        };
    }

    /** Where a differential pair is subtracted. */
    public enum Subtraction {
        /** Before one conversion. */
        ANALOG,
        /** After two conversions. */
        DIGITAL
    }

    /** How a conversion goes. */
    public enum Kind {
        /** In one time that is given, whatever is inside. */
        DIRECT,
        /** All thresholds at once: one step. */
        FLASH,
        /** Successive approximation: one step a bit. */
        SAR,
        /** A counting ramp: 2^bits steps. */
        RAMP
    }

    /** Where the full scale comes from. */
    public enum RangePolicy {
        /** Given. */
        FIXED,
        /** All rows at the DAC's full scale into cells of the highest conductance. */
        MAXIMUM_CONDUCTANCE,
        /** The largest current that the calibration inputs give at the start. */
        CALIBRATED
    }
}
