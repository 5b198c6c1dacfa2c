// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Colours as colour-blind readers see them, by the matrices for a complete lack of one cone of G. Machado, M. Oliveira
 * and L. Fernandes, "A physiologically-based model for simulation of color vision deficiency", IEEE TVCG 15 (2009), on
 * linear RGB; distances are those of CIELAB (1976), where about 2 can just be told.
 */
class PaletteTest {
    /** Far enough to tell small markers apart. */
    private static final double APART = 9;

    private enum Sight {
        FULL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTANOPIA(new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        DEUTERANOPIA(new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        });

        @SuppressWarnings("ImmutableEnumChecker") // never changed
        private final double[][] matrix;

        Sight(double[][] matrix) {
            this.matrix = matrix;
        }

        double[] lab(String colour) {
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    seen[i] += matrix[i][j] * linear(colour, 1 + 2 * j);
                }
            }
            return toLab(seen);
        }

        double distance(String a, String b) {
            double[] x = lab(a);
            double[] y = lab(b);
            return Math.sqrt(IntStream.range(0, 3)
                    .mapToDouble(i -> (x[i] - y[i]) * (x[i] - y[i]))
                    .sum());
        }
    }

    private static double linear(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double[] toLab(double[] rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double closest(Sight sight, List<String> colours) {
        double closest = Double.MAX_VALUE;
        for (int i = 0; i < colours.size(); i++) {
            for (int j = 0; j < i; j++) {
                closest = Math.min(closest, sight.distance(colours.get(i), colours.get(j)));
            }
        }
        return closest;
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void seriesStayApart(Sight sight) {
        for (boolean dark : new boolean[] {false, true}) {
            List<String> colours = new ArrayList<>();
            for (int i = 0; i < ThemeColour.seriesCount(); i++) {
                ThemeColour colour = ThemeColour.series(i);
                colours.add(dark ? colour.dark() : colour.light());
            }
            assertTrue(closest(sight, colours) > APART, () -> sight + ": " + closest(sight, colours));
        }
    }

    @Test
    void redAndGreenOfEqualLightnessWouldNotPass() {
        assertTrue(closest(Sight.FULL, List.of("#c06000", "#7f8000")) > APART);
        assertTrue(closest(Sight.DEUTERANOPIA, List.of("#b07000", "#7f8000")) < APART);
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void theSequentialMapGetsLighterStepByStep(Sight sight) {
        double before = -1;
        for (int i = 0; i <= 64; i++) {
            double lightness = sight.lab(Colormap.SEQUENTIAL.colour(i / 64.0))[0];
            assertTrue(lightness > before, "step " + i);
            before = lightness;
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void bothSidesOfTheDivergingMapStayApart(Sight sight) {
        for (int i = 1; i <= 10; i++) {
            double aside = 0.05 * i;
            String below = Colormap.DIVERGING.colour(0.5 - aside);
            String above = Colormap.DIVERGING.colour(0.5 + aside);
            assertTrue(sight.distance(below, above) > 60 * aside, sight + " at " + aside);
        }
    }

    @Test
    void textOnAnyColourOfAMapCanBeRead() {
        for (Colormap map : List.of(Colormap.SEQUENTIAL, Colormap.DIVERGING)) {
            for (int i = 0; i <= 100; i++) {
                double place = i / 100.0;
                assertTrue(contrast(map.colour(place), map.textOn(place)) >= 4.5, map.colour(place) + " at " + place);
            }
        }
    }

    @Test
    void textOfBothThemesCanBeRead() {
        for (ThemeColour text :
                List.of(ThemeColour.INK, ThemeColour.MUTED, ThemeColour.LINK, ThemeColour.GOOD, ThemeColour.BAD)) {
            for (ThemeColour ground : List.of(ThemeColour.GROUND, ThemeColour.SURFACE)) {
                assertTrue(contrast(text.light(), ground.light()) >= 4.5, text + " on " + ground);
                assertTrue(contrast(text.dark(), ground.dark()) >= 4.5, text + " on dark " + ground);
            }
        }
    }

    /** As the Web Content Accessibility Guidelines 2.1 define it. */
    private static double contrast(String a, String b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    @Test
    void coloursOfAMapAreWritten() {
        assertTrue(Colormap.SEQUENTIAL.colour(0).matches("#[0-9a-f]{6}"));
        assertEquals(Colormap.SEQUENTIAL.colour(0), Colormap.SEQUENTIAL.colour(-1));
        assertEquals(Colormap.SEQUENTIAL.colour(1), Colormap.SEQUENTIAL.colour(2));
        assertEquals("full", Sight.FULL.name().toLowerCase(Locale.ROOT));
    }
}
