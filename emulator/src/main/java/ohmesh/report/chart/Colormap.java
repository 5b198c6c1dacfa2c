// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Colours of numbers, by formula: straight lines in OKLab (B. Ottosson, "A perceptual color space for image processing",
 * 2020), so that equal steps look equal. Colour-blind readers see the same order, because lightness carries it.
 */
public final class Colormap {
    /** From small, dark blue, to large, yellow. */
    public static final Colormap SEQUENTIAL =
            new Colormap(new Lab(0.26, 0, -0.10), new Lab(0.595, -0.01, 0.0325), new Lab(0.93, -0.02, 0.165));

    /** From below zero, blue, by zero, nearly white, to above zero, orange. */
    public static final Colormap DIVERGING =
            new Colormap(new Lab(0.45, -0.03, -0.135), new Lab(0.95, 0, 0), new Lab(0.55, 0.10, 0.115));

    private static final int STOPS = 17;

    private final Lab first;
    private final Lab middle;
    private final Lab last;

    private Colormap(Lab first, Lab middle, Lab last) {
        this.first = first;
        this.middle = middle;
        this.last = last;
    }

    /** The colour, {@code #rrggbb}, of a place from 0 to 1. */
    public String colour(double place) {
        double at = 2 * Math.max(0, Math.min(1, Double.isFinite(place) ? place : 0));
        return (at < 1 ? first.towards(middle, at) : middle.towards(last, at - 1)).hex();
    }

    /** Black or white, whichever reads better on the colour of a place. */
    public String textOn(double place) {
        String colour = colour(place);
        double luminance = 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
        return luminance > 0.179 ? "#000000" : "#ffffff";
    }

    /** Colours at equal distances. */
    List<Object> stops() {
        List<Object> stops = new ArrayList<>();
        for (int i = 0; i < STOPS; i++) {
            stops.add(colour(i / (STOPS - 1.0)));
        }
        return stops;
    }

    private static double linear(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }

    /** Lightness and two opponent colours. */
    private record Lab(double lightness, double greenRed, double blueYellow) {
        Lab towards(Lab end, double part) {
            return new Lab(
                    lightness + part * (end.lightness - lightness),
                    greenRed + part * (end.greenRed - greenRed),
                    blueYellow + part * (end.blueYellow - blueYellow));
        }

        String hex() {
            double l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
            double m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
            double s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
            return String.format(
                    Locale.ROOT,
                    "#%02x%02x%02x",
                    channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                    channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                    channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
        }
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        double clipped = Math.max(0, Math.min(1, linear));
        double value = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * StrictMath.pow(clipped, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * value);
    }
}
