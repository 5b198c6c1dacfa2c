// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.noc.Strike;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.FaultText;
import ohmesh.noc.topology.Topology;

/** Faults that strike during a run, {@code FAULTS@CYCLE}. What is dead stays so: random ones choose among the rest. */
final class NocStrikes {
    private static final Pattern FORM = Pattern.compile("(.+)@(\\d{1,15})");

    private record Item(String faults, long cycle) {}

    private NocStrikes() {}

    /** Reads the texts in the order of their cycles; adds what is wrong to the problems. */
    static List<Strike> read(NocRunOptions options, Topology topology, List<String> problems) {
        if (options.strikes.isEmpty() || topology == null) {
            return List.of();
        }
        if (options.sweep || options.faults.startsWith("k=")) {
            problems.add("--strike belongs to a single run, not to --sweep or k=N,samples=M");
            return List.of();
        }
        List<Strike> strikes = new ArrayList<>();
        StringBuilder dead = new StringBuilder(options.faults);
        for (Item item : items(options.strikes, problems)) {
            dead.append("+").append(item.faults);
            try {
                FaultText.parse(item.faults, topology);
                FaultMap faults = FaultText.parse(dead.toString(), topology);
                strikes.add(new Strike(item.cycle, faults));
            } catch (IllegalArgumentException e) {
                problems.add("--strike at cycle " + item.cycle + ": " + e.getMessage());
                return List.of();
            }
        }
        return strikes;
    }

    private static List<Item> items(List<String> texts, List<String> problems) {
        List<Item> items = new ArrayList<>();
        for (String text : texts) {
            Matcher form = FORM.matcher(text);
            if (form.matches()) {
                items.add(new Item(form.group(1), Long.parseLong(form.group(2))));
            } else {
                problems.add("--strike \"" + text + "\" is not of the form FAULTS@CYCLE, such as router:1,1@500");
            }
        }
        items.sort(Comparator.comparingLong(Item::cycle));
        return items;
    }
}
