// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.AdcSpec.Subtraction;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.LogicalArray.Pairing;

/** What the converters give fits the lanes. */
final class ConverterCheck implements CrossCheck {
    private static final String LANE_BITS = Settings.TILE + "/laneBits";
    private static final String ADC_BITS = Settings.ADC + "/bits";

    @Override
    public void run(Bound bound, ProblemList problems) {
        Optional<Integer> bits = bound.integer(ADC_BITS);
        Optional<Integer> lane = bound.integer(LANE_BITS);
        if (bits.isPresent() && lane.isPresent()) {
            boolean digital =
                    bound.get(Settings.SUBTRACTION, Subtraction.class).equals(Optional.of(Subtraction.DIGITAL))
                            && hasPairs(bound);
            int serial = bitSerial(bound);
            int needed = bits.get() + serial + (digital ? 1 : 0);
            if (needed > lane.get()) {
                problems.at(
                        bound.place(ADC_BITS),
                        "codes of " + bits.get() + " bits" + (serial > 0 ? ", shifted and added over " + serial : "")
                                + (digital ? ", subtracted in the lanes" : "")
                                + (needed == bits.get() ? "" : ", need " + needed + " bits and")
                                + " do not fit a lane of " + lane.get() + " bits");
            }
        }
    }

    /** Bits that shifting adds to a code: one less than the bits that are read one after the other. */
    private static int bitSerial(Bound bound) {
        boolean serial = bound.get(Settings.CODING, Coding.class).equals(Optional.of(Coding.BIT_SERIAL));
        return serial ? Math.max(1, bound.integer(Settings.TILE + "/dac/bits").orElse(2) - 1) - 1 : 0;
    }

    private static boolean hasPairs(Bound bound) {
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/arrays")) {
                Optional<Pairing> pairing = bound.get(tile + "/arrays/" + name + "/pairing", Pairing.class);
                if (pairing.isPresent() && pairing.get() != Pairing.SINGLE) {
                    return true;
                }
            }
        }
        return false;
    }
}
