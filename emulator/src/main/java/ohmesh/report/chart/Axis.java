// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

/**
 * One axis of a chart.
 *
 * @param label what is measured
 * @param unit SI unit of the numbers given, which gets the prefix that reads best; a counting unit such as
 *     {@code cycles}; or empty
 * @param logarithmic whether equal distances are equal ratios
 */
public record Axis(String label, String unit, boolean logarithmic) {
    /** A linear axis. */
    public static Axis of(String label, String unit) {
        return new Axis(label, unit, false);
    }

    /** A linear axis of numbers without a unit. */
    public static Axis of(String label) {
        return new Axis(label, "", false);
    }

    /** The same axis with equal distances for equal ratios. */
    public Axis log() {
        return new Axis(label, unit, true);
    }
}
