// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import java.util.StringJoiner;
import java.util.function.IntUnaryOperator;

/**
 * Thirty-two levels from 2 to 20 uS, spread over 64 x 16 cells: the level of every cell, its target as a code of the
 * verifying read, and how many SET pulses the mean device needs from its start, for a write without a look.
 */
final class WriteVerifyData {
    private static final int ROWS = 64;
    private static final int COLUMNS = 16;
    private static final int LEVELS = 32;
    private static final double LOWEST = 2e-6;
    private static final double HIGHEST = 20e-6;
    private static final double START = 2.5e-6;
    private static final double READ_VOLTS = 0.2;
    private static final double VERIFY_LSB_AMPERES = 4.5e-6 / 511;
    private static final double STEP = 0.02;
    private static final double SLOPE = 0.4;

    private WriteVerifyData() {}

    static String text(String file) {
        return switch (file) {
            case "levels.csv" -> table(level -> level);
            case "targets.csv" ->
                table(level -> (int) StrictMath.rint(siemens(level) * READ_VOLTS / VERIFY_LSB_AMPERES));
            case "pulses.csv" -> table(WriteVerifyData::pulses);
            default -> throw new IllegalArgumentException(file);
        };
    }

    private static double siemens(int level) {
        return LOWEST + (HIGHEST - LOWEST) * level / (LEVELS - 1);
    }

    /** Nominal steps of the linear law of the preset until the conductance is nearest to the level. */
    private static int pulses(int level) {
        double g = START;
        int pulses = 0;
        while (true) {
            double w = 2 * (g - LOWEST) / (HIGHEST - LOWEST) - 1;
            double next = g + STEP * (HIGHEST - LOWEST) * (1 - SLOPE * w);
            if (Math.abs(next - siemens(level)) >= Math.abs(g - siemens(level))) {
                return pulses;
            }
            g = next;
            pulses++;
        }
    }

    private static String table(IntUnaryOperator ofLevel) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            for (int column = 0; column < COLUMNS; column++) {
                line.add(Integer.toString(ofLevel.applyAsInt(7 * (row * COLUMNS + column) % LEVELS)));
            }
            text.append(line);
        }
        return text.toString();
    }
}
