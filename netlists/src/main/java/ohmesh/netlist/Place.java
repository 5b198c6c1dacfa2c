// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** A place in the mesh, in JSON {@code [x, y]}. */
public record Place(
        @Range(min = 0, max = 63) int x,
        @Range(min = 0, max = 63) int y) {
    @Override
    public String toString() {
        return x + "," + y;
    }
}
