// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

import java.util.List;
import java.util.Map;

/** A whole netlist in the explicit form: presets resolved, data loaded, programs assembled, SI units. */
@About("an Ohmesh netlist")
public record Netlist(
        @About("name, as in reports") String name,
        @About("what it shows") @Default("\"\"") String description,

        @About("seed of all random draws") @Range(min = 0, max = 9007199254740991.0) @Default("1")
        long seed,

        @About("first cycle that is not run") @Range(min = 1, max = 9007199254740991.0) @Default("1000000000")
        long maximumCycles,

        @About("the hardware: {\"preset\": name, \"override\": {...}} or all fields")
        Chip chip,

        @About("tiles that hold programs") List<Tile> tiles,
        @About("channels by name") @Default("{}") Map<String, ChannelSpec> channels,

        @About("connections for spikes by name") @Default("{}")
        Map<String, SpikeSpec> spikes,

        @About("the world outside the chip") @Default("null")
        Host host,

        @About("routers and links that are dead or die during the run") @Default("[]")
        List<Fault> faults,

        @About("reads that go into the report, by name") @Default("{}")
        Map<String, Observation> observe,

        @About("metrics by name") @Default("{}") Map<String, Metric> metrics,
        @About("what must come out") @Default("[]") List<Expectation> expect,

        @About("negative controls by name: merge patches with which the expectations must fail") @Default("{}")
        Map<String, Object> controls) {}
