// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import java.util.EnumMap;
import java.util.Map;
import ohmesh.netlist.Chip;
import ohmesh.netlist.CostSpec;
import ohmesh.netlist.CostSpec.DigitalCost;
import ohmesh.netlist.TileSpec;

/** From what was counted to joules: arrays and converters count their own, all else is a count times its cost. */
final class Energies {
    private static final int SCALAR_BITS = 32;

    private final CounterSums counted;
    private final TileSpec tile;
    private final Chip chip;
    private final CostSpec cost;

    Energies(Chip chip, CounterSums counted) {
        this.chip = chip;
        this.counted = counted;
        tile = chip.tile();
        cost = chip.cost();
    }

    /** Energy by part, J, without leakage. */
    Map<Part, Double> byPart() {
        Map<Part, Double> energy = new EnumMap<>(Part.class);
        energy.put(Part.ARRAYS, counted.of("readCellEnergy") + counted.of("writeCellEnergy"));
        energy.put(Part.LINES, counted.of("readLineEnergy") + counted.of("writeLineEnergy"));
        energy.put(Part.DAC, counted.of("dacEnergy"));
        energy.put(Part.SAMPLE_HOLD, counted.of("holdEnergy"));
        energy.put(Part.ADC, counted.of("adcEnergy"));
        energy.put(Part.SHIFT_ADD, shiftAdd());
        energy.put(Part.DIGITAL, digital());
        energy.put(Part.REGISTERS, registers());
        energy.put(
                Part.MEMORY,
                (counted.of("scratchpadReads") + counted.of("scratchpadWrites"))
                        * cost.memory().accessEnergy(tile.scratchpadWords()));
        energy.put(Part.ROUTERS, routers());
        energy.put(Part.LINKS, counted.of("linkFlits") * cost.network().link() * flit());
        energy.put(
                Part.HOST,
                (counted.of("wordsDelivered") + counted.of("wordsCollected"))
                        * cost.host().word());
        return energy;
    }

    /** What reads other than verifying ones spent in cells, lines, converters and behind them, J. */
    double ofReads() {
        return counted.of("readCellEnergy")
                + counted.of("readLineEnergy")
                + counted.of("dacEnergy")
                + counted.of("holdEnergy")
                + counted.of("adcEnergy")
                - counted.of("verifyReadEnergy")
                + shiftAdd();
    }

    private double shiftAdd() {
        return counted.of("shiftAdds") * cost.converters().shiftAdd();
    }

    private double digital() {
        DigitalCost digital = cost.digital();
        double linear = DigitalCost.linear(tile.laneBits());
        return counted.of("instructions") * digital.instruction()
                + counted.of("scalarOperations") * digital.addition() * DigitalCost.linear(SCALAR_BITS)
                + counted.of("scalarMultiplications") * digital.multiplication() * DigitalCost.square(SCALAR_BITS)
                + counted.of("laneOperations") * digital.addition() * linear
                + counted.of("laneMultiplications") * digital.multiplication() * DigitalCost.square(tile.laneBits())
                + counted.of("tableLookups") * digital.tableLookup() * linear;
    }

    private double registers() {
        double perBits16 = cost.digital().registerAccess();
        return counted.of("scalarAccesses") * perBits16 * DigitalCost.linear(SCALAR_BITS)
                + counted.of("laneAccesses") * perBits16 * DigitalCost.linear(tile.laneBits());
    }

    private double routers() {
        CostSpec.NetworkCost network = cost.network();
        double perFlit = counted.of("bufferWrites") * network.bufferWrite()
                + counted.of("bufferReads") * network.bufferRead()
                + counted.of("switchFlits") * network.traversal();
        return perFlit * flit() + counted.of("allocations") * network.allocation();
    }

    private double flit() {
        return cost.network().linear(chip.network().flitBits());
    }
}
