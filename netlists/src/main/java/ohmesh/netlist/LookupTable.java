// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** A look-up table: output lanes at equally spaced input lanes, linear in between, ends held. */
@About("a look-up table: outputs at equally spaced inputs, linear in between, ends held")
public record LookupTable(
        @About("input of the first entry") @Range(min = -2147483648, max = 2147483647)
        int first,

        @About("distance of the inputs of neighbouring entries; a power of two") @Range(min = 1, max = 1073741824)
        int step,

        @About("the outputs, one row or one column, at most 1024 integers")
        Matrix entries) {}
