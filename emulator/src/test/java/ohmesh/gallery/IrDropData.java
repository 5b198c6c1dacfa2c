// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import java.util.SplittableRandom;
import java.util.StringJoiner;

/**
 * Sixteen random templates of 128 signs as pairs of conductances, and 200 copies of them with 34 % of the signs
 * turned: hard enough that what the wires take away decides.
 */
final class IrDropData {
    private static final int ROWS = 128;
    private static final int CLASSES = 16;
    private static final int PATTERNS = 200;
    private static final double TURNED = 0.34;

    private IrDropData() {}

    static String text(String file) {
        return switch (file) {
            case "g-plus.csv" -> conductances(1);
            case "g-minus.csv" -> conductances(-1);
            case "x.csv" -> inputs();
            case "labels.csv" -> labels();
            default -> throw new IllegalArgumentException(file);
        };
    }

    private static int[][] templates() {
        SplittableRandom random = new SplittableRandom(11);
        int[][] signs = new int[ROWS][CLASSES];
        for (int[] row : signs) {
            for (int j = 0; j < CLASSES; j++) {
                row[j] = random.nextBoolean() ? 1 : -1;
            }
        }
        return signs;
    }

    /** High cells between 80 and 100 uS, low ones between 1 and 10 uS. */
    private static String conductances(int polarity) {
        SplittableRandom random = new SplittableRandom(12 + polarity);
        StringBuilder text = new StringBuilder();
        for (int[] row : templates()) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            for (int sign : row) {
                int nanoSiemens = sign == polarity ? random.nextInt(80_000, 100_001) : random.nextInt(1_000, 10_001);
                line.add(Double.toString(nanoSiemens / 1000.0));
            }
            text.append(line);
        }
        return text.toString();
    }

    private static String inputs() {
        SplittableRandom random = new SplittableRandom(21);
        int[][] templates = templates();
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < PATTERNS; p++) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            for (int i = 0; i < ROWS; i++) {
                int sign = templates[i][p % CLASSES];
                line.add(Integer.toString(127 * (random.nextDouble() < TURNED ? -sign : sign)));
            }
            text.append(line);
        }
        return text.toString();
    }

    private static String labels() {
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < PATTERNS; p++) {
            text.append(p % CLASSES).append('\n');
        }
        return text.toString();
    }
}
