// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

import java.util.List;

/**
 * Routers or links that die: exactly one of router, link, routers, links and picture is given. Faults of the same
 * cycle take effect in the order of the netlist; random ones choose among what lives then.
 */
@About("routers or links that die; exactly one of router, link, routers, links and picture is given")
public record Fault(
        @About("a router, [x, y]") @Default("null") Place router,

        @About("a link between two neighbours, both ways, [[x, y], [x, y]]") @Default("null")
        Link link,

        @About("routers drawn at random") @Default("null") RandomCount routers,
        @About("links drawn at random") @Default("null") RandomCount links,

        @About("rows of the mesh from north to south: # is a dead router, . a living one") @Default("null")
        List<String> picture,

        @About("cycle in which it strikes; 0 is dead from the start")
        @Range(min = 0, max = 9007199254740991.0)
        @Default("0")
        long atCycle) {

    /** A link between two neighbours, both ways. */
    public record Link(Place from, Place to) {}

    /** A number of routers or links, drawn at random. */
    @About("how many, drawn at random")
    public record RandomCount(
            @About("how many") @Range(min = 1, max = 100000) int count,

            @About("seed of the draw, which is not that of the netlist: the same faults for every seed of a run")
            @Range(min = 0, max = 9007199254740991.0)
            @Default("1")
            long seed) {}
}
