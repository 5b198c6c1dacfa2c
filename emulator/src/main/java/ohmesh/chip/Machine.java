// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.List;
import java.util.Map;
import ohmesh.engine.Clock;
import ohmesh.engine.Counters;
import ohmesh.engine.Probe;
import ohmesh.netlist.Netlist;

/** PLACEHOLDER of the contract, to be overwritten by the machine itself. */
@SuppressWarnings("DoNotCallSuggester") // a placeholder throws everywhere
public final class Machine {
    private Machine() {}

    public static Machine build(Netlist netlist) {
        throw new UnsupportedOperationException("the machine is not joined yet");
    }

    public Clock clock() {
        throw new UnsupportedOperationException();
    }

    public Probe probe() {
        throw new UnsupportedOperationException();
    }

    public Netlist netlist() {
        throw new UnsupportedOperationException();
    }

    public List<Counters> counters() {
        throw new UnsupportedOperationException();
    }

    public Map<String, List<int[]>> collected() {
        throw new UnsupportedOperationException();
    }

    public Map<String, List<ObservedRead>> observed() {
        throw new UnsupportedOperationException();
    }

    public List<TileStatus> tileStatus() {
        throw new UnsupportedOperationException();
    }

    public Map<String, Double> metrics() {
        throw new UnsupportedOperationException();
    }
}
