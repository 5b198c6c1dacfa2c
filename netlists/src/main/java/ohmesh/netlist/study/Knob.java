// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.List;
import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Range;

/** A field of the netlist that is varied: a list of values or a range. */
@About("a field of the netlist that is varied: values, or a linear or logarithmic range")
public record Knob(
        @About("JSON pointers into the netlist, where \"override\" may be left out; all take the same value")
        List<String> pointers,

        @About("the values, as they would stand in the netlist") @Default("[]")
        List<Object> values,

        @About("names of the values for pages and results, one each") @Default("[]")
        List<String> labels,

        @About("values in equal steps") @Default("null") Span linear,

        @About("values in equal ratios") @Default("null") Span logarithmic) {

    /** A range of numbers. */
    @About("a range of numbers, both ends included")
    public record Span(
            @About("first value") @Range(min = -1e300, max = 1e300)
            double from,

            @About("last value") @Range(min = -1e300, max = 1e300)
            double to,

            @About("how many values") @Range(min = 2, max = 10000)
            int count,

            @About("unit appended to each value, such as \"uS\"; empty for bare numbers") @Default("\"\"")
            String unit,

            @About("whether values are rounded to whole numbers, equal ones counting once") @Default("false")
            boolean whole) {}
}
