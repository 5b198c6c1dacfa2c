// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.function.DoubleUnaryOperator;

/**
 * The letters z, v, n of Prezioso et al. 2015: three ideal 3x3 images and all their single flips, 30 in all,
 * with a bias line, whole or in two halves; and the tables of the tile. A black pixel is +1, a white one -1, the bias -1.
 */
final class LettersData {
    private static final String[] LETTERS = {"110010011", "101101010", "010101101"};
    private static final double BETA_PER_AMPERE = 2e5;
    private static final double ADC_LSB_AMPERES = 20e-6 / 127;
    private static final int ONE = 16384;

    private LettersData() {}

    static String text(String file) {
        return switch (file) {
            case "patterns.csv" -> patterns(0, 10);
            case "patterns-low.csv" -> patterns(0, 5);
            case "patterns-high.csv" -> patterns(5, 10);
            case "labels.csv" -> labels(ordered());
            case "labels-shuffled.csv" -> labels(shuffled());
            case "tanh.csv" -> table(x -> StrictMath.tanh(x));
            case "slope.csv" -> table(x -> 1 - StrictMath.tanh(x) * StrictMath.tanh(x));
            default -> throw new IllegalArgumentException(file);
        };
    }

    /** Inputs first to end - 1 of every pattern: pixels 0..8, then the bias. */
    private static String patterns(int first, int end) {
        StringJoiner header = new StringJoiner(",", "", "\n");
        for (int input = first; input < end; input++) {
            header.add(input < 9 ? "p" + (input + 1) : "bias");
        }
        StringBuilder text = new StringBuilder(header.toString());
        for (String letter : LETTERS) {
            for (int flip = -1; flip < 9; flip++) {
                StringJoiner row = new StringJoiner(",", "", "\n");
                for (int input = first; input < end; input++) {
                    boolean high = input < 9 && (letter.charAt(input) == '1') != (input == flip);
                    row.add(high ? "1" : "-1");
                }
                text.append(row);
            }
        }
        return text.toString();
    }

    private static List<Integer> ordered() {
        List<Integer> labels = new ArrayList<>();
        for (int pattern = 0; pattern < 30; pattern++) {
            labels.add(pattern / 10);
        }
        return labels;
    }

    private static List<Integer> shuffled() {
        List<Integer> labels = ordered();
        SplittableRandom random = new SplittableRandom(2015);
        for (int i = labels.size() - 1; i > 0; i--) {
            Collections.swap(labels, i, random.nextInt(i + 1));
        }
        return labels;
    }

    private static String labels(List<Integer> labels) {
        StringBuilder text = new StringBuilder("label\n");
        labels.forEach(label -> text.append(label).append('\n'));
        return text.toString();
    }

    /** 65 entries for ADC codes -128, -124 .. 128. */
    private static String table(DoubleUnaryOperator function) {
        StringBuilder text = new StringBuilder("output\n");
        for (int code = -128; code <= 128; code += 4) {
            double value = function.applyAsDouble(BETA_PER_AMPERE * ADC_LSB_AMPERES * code);
            text.append((long) StrictMath.rint(value * ONE)).append('\n');
        }
        return text.toString();
    }
}
