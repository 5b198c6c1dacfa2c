// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ohmesh.engine.Counters;

/**
 * What a run cost.
 *
 * @param energyJoules energy by component, in joules, in the order in which pages show them
 * @param areaSquareMetres area by component, in square metres; a component without a known area is left out
 * @param figures totals that architects compare, by name; the name ends with the unit
 */
public record Cost(
        Map<String, Double> energyJoules, Map<String, Double> areaSquareMetres, Map<String, Double> figures) {
    private static final String JOULES = "J";

    /** The energies that the counters hold, by name of the counter. */
    public static Cost of(List<Counters> counters) {
        Map<String, Double> energy = new TreeMap<>();
        for (Counters group : counters) {
            for (int i = 0; i < group.names().size(); i++) {
                if (group.units().get(i).equals(JOULES)) {
                    energy.merge(group.names().get(i), group.value(i).doubleValue(), Double::sum);
                }
            }
        }
        double total = energy.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Cost(energy, Map.of(), Map.of("energyJoules", total));
    }
}
