// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.List;

/**
 * One direction of the product: a knob, or knobs that move together.
 *
 * @param knobs their names
 * @param size how many values each has
 */
record Axis(List<String> knobs, int size) {}
