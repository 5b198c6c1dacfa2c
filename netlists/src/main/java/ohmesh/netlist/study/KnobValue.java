// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

/**
 * A knob at one point.
 *
 * @param text as in the results: a label, a number, or the text of the quantity
 * @param number the value in SI units, or null where it is no number
 */
public record KnobValue(String text, Double number) {}
