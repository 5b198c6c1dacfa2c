// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.engine.Draws;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.AdcSpec.Kind;

/**
 * One converter of the summing lines: round(current / LSB), half to even, clipped symmetrically. With one bit it is a
 * comparator: 1 above zero, else 0, and its LSB is the full scale.
 */
final class AnalogToDigital {
    private final int highest;
    private final double leastSignificantBitAmps;
    private final double gain;
    private final double offsetAmps;
    private final CapacitorArray capacitors;

    /** A converter without errors and with the range of the specification. */
    AnalogToDigital(AdcSpec spec) {
        this(spec, spec.fullScale(), 1, 0, null);
    }

    private AnalogToDigital(AdcSpec spec, double fullScaleAmps, double gain, double offset, CapacitorArray capacitors) {
        highest = largest(spec.bits());
        leastSignificantBitAmps = fullScaleAmps / StrictMath.max(1, highest);
        this.gain = gain;
        offsetAmps = offset * leastSignificantBitAmps;
        this.capacitors = capacitors;
    }

    /**
     * A converter with its own errors.
     *
     * @param fullScaleAmps current of the largest code
     * @param seed of the run
     * @param component name of the crossbar
     * @param converter index among the converters of the crossbar
     */
    static AnalogToDigital drawn(AdcSpec spec, double fullScaleAmps, long seed, String component, long converter) {
        double gain = 1 + spec.gainError() * new Draws(seed, component, "adc-gain").normal(converter, 0);
        double offset = spec.offsetError() * new Draws(seed, component, "adc-offset").normal(converter, 0);
        boolean mismatched = spec.kind() == Kind.SAR && spec.capacitorMismatch() != 0 && spec.bits() > 1;
        CapacitorArray capacitors = mismatched
                ? new CapacitorArray(
                        spec.bits() - 1,
                        spec.capacitorMismatch(),
                        new Draws(seed, component, "adc-capacitor"),
                        converter)
                : null;
        return new AnalogToDigital(spec, fullScaleAmps, gain, offset, capacitors);
    }

    /** The code of a current. */
    int code(double amps) {
        double seen = gain * amps + offsetAmps;
        if (highest == 0) {
            return seen > 0 ? 1 : 0;
        }
        double inBits = seen / leastSignificantBitAmps;
        if (capacitors != null) {
            int magnitude = capacitors.convert(StrictMath.abs(inBits));
            return seen < 0 ? -magnitude : magnitude;
        }
        return rounded(inBits, highest);
    }

    /**
     * The code of a current in another range: the gain and, counted in its LSB, the offset of this converter.
     *
     * @param bits with sign, at least 2
     */
    int code(double amps, int bits, double fullScaleAmps) {
        return rounded(inBits(amps, bits, fullScaleAmps), largest(bits));
    }

    private double inBits(double amps, int bits, double fullScaleAmps) {
        return gain * amps / (fullScaleAmps / largest(bits)) + offsetAmps / leastSignificantBitAmps;
    }

    private static int largest(int bits) {
        return (1 << (bits - 1)) - 1;
    }

    private static int rounded(double inBits, int largest) {
        return (int) StrictMath.min(largest, StrictMath.max(-largest, StrictMath.rint(inBits)));
    }

    /** Whether the converter clips at this current; a comparator never does. */
    boolean saturates(double amps) {
        double seen = gain * amps + offsetAmps;
        return highest != 0 && StrictMath.abs(StrictMath.rint(seen / leastSignificantBitAmps)) > highest;
    }

    /** Whether a conversion in another range clips at this current. */
    boolean saturates(double amps, int bits, double fullScaleAmps) {
        return StrictMath.abs(StrictMath.rint(inBits(amps, bits, fullScaleAmps))) > largest(bits);
    }

    /** Capacitors of a converter that has some of its own, else null. */
    CapacitorArray capacitors() {
        return capacitors;
    }
}
