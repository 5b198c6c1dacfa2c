// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import ohmesh.cost.Cost;
import ohmesh.device.Records;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.ChipPresets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is lost or counted twice between what random machines do and what their costs say. */
class CostConservationTest {
    private static final double DRIFT = 1e-12;

    private static Netlist netlist(long seed) {
        return Records.with(RandomMachine.of(seed), "chip.cost", ChipPresets.cost("cmos-32nm"));
    }

    private static Machine run(Netlist netlist, boolean bursts, boolean sleeping) {
        Machine machine = Machine.build(netlist);
        machine.clock().bursts(bursts);
        machine.clock().sleeping(sleeping);
        machine.clock().run(10_000_000);
        return machine;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void totalsAreTheSumsOfTheirPartsAndNothingIsNegative(long seed) {
        Netlist netlist = netlist(seed);
        Machine machine = run(netlist, true, true);
        long cycles = machine.clock().lastActiveCycle() + 1;
        Cost cost = Cost.of(netlist, machine.counters(), cycles);
        double joules = 0;
        for (var part : cost.energyJoules().entrySet()) {
            assertTrue(part.getValue() >= 0, part.toString());
            joules += part.getValue();
        }
        double area =
                cost.areaSquareMetres().values().stream().mapToDouble(a -> a).sum();
        assertEquals(cost.figures().get("energyJoules"), joules, DRIFT * joules);
        assertEquals(cost.figures().get("areaSquareMetres"), area, DRIFT * area);
        assertEquals(
                cost.figures().get("powerWatts"),
                joules / (cycles / netlist.chip().clock()),
                DRIFT * 1e3);
        assertTrue(cost.energyJoules().get("digital") > 0 && cost.energyJoules().get("routers") > 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 5, 8})
    void leakageIsProportionalToTimeAndAllElseIndependentOfIt(long seed) {
        Netlist netlist = netlist(seed);
        Machine machine = run(netlist, true, true);
        Cost once = Cost.of(netlist, machine.counters(), 1_000);
        Cost twice = Cost.of(netlist, machine.counters(), 2_000);
        once.energyJoules().forEach((part, joules) -> {
            double factor = part.equals("leakage") ? 2 : 1;
            assertEquals(factor * joules, twice.energyJoules().get(part), DRIFT * joules, part);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 3, 9})
    void everyWayOfRunningCostsTheSame(long seed) {
        Netlist netlist = netlist(seed);
        List<Cost> costs = new ArrayList<>();
        for (int mode = 0; mode < 4; mode++) {
            Machine machine = run(netlist, (mode & 1) == 0, (mode & 2) == 0);
            costs.add(Cost.of(netlist, machine.counters(), machine.clock().lastActiveCycle() + 1));
        }
        costs.forEach(cost -> assertEquals(costs.get(0), cost));
    }

    /** Every flit that was written into a buffer was read from it, and went through the switch. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 4, 6})
    void flitsAreReadAsOftenAsWrittenAndSwitchedAtEveryRouter(long seed) {
        Machine machine = run(netlist(seed), true, true);
        var network = machine.counters().get(0);
        long hops = network.get("flitsInjected") + network.get("linkFlits");
        assertEquals(hops, network.get("bufferWrites"));
        assertEquals(hops, network.get("bufferReads"));
        assertEquals(network.get("linkFlits") + network.get("flitsEjected"), network.get("switchFlits"));
    }
}
