// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ohmesh.engine.Counters;

/** Counts and amounts of a run by name, summed over all components in their order; 0 for a name that none has. */
final class CounterSums {
    private final Map<String, Double> sums = new HashMap<>();

    CounterSums(List<Counters> counters) {
        for (Counters group : counters) {
            for (int place = 0; place < group.names().size(); place++) {
                sums.merge(group.names().get(place), group.value(place).doubleValue(), Double::sum);
            }
        }
    }

    double of(String name) {
        return sums.getOrDefault(name, 0.0);
    }
}
