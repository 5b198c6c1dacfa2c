// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.RandomFaults;
import ohmesh.noc.topology.Topology;

/**
 * Random sets of dead routers, {@code k=N,samples=M,seed=S}.
 *
 * @param deadRouters in each set
 * @param samples number of sets
 * @param seed of the first set; the i-th has seed + i
 */
record FaultSamples(int deadRouters, int samples, long seed) {
    private static final int MOST = 100_000;
    private static final Pattern FORM = Pattern.compile("k=(\\d{1,6}),samples=(\\d{1,6})(?:,seed=(\\d{1,15}))?");

    /** Reads a text; null where it describes no samples, or wrong ones, whose problem is added. */
    static FaultSamples parse(String text, Topology topology, List<String> problems) {
        if (!text.startsWith("k=")) {
            return null;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            problems.add("faults \"" + text + "\" are not of the form k=N,samples=M,seed=S");
            return null;
        }
        long seed = form.group(3) == null ? 1 : Long.parseLong(form.group(3));
        FaultSamples samples = new FaultSamples(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), seed);
        if (samples.samples < 1 || samples.samples > MOST) {
            problems.add("faults \"" + text + "\": samples are 1.." + MOST);
        }
        if (topology != null && samples.deadRouters >= topology.nodes()) {
            problems.add("faults \"" + text + "\" leave no router of " + topology.nodes() + " alive");
        }
        return samples;
    }

    /** The faults of one set. */
    FaultMap draw(int index, Topology topology) {
        FaultMap faults = new FaultMap(topology);
        RandomFaults.killRouters(faults, deadRouters, seed + index);
        return faults;
    }
}
