// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.Chip;
import ohmesh.netlist.CostSpec;
import ohmesh.netlist.NetworkSpec;
import ohmesh.netlist.TileSpec;
import ohmesh.noc.topology.Topology;

/**
 * How many of each part a chip has, and what area and leakage follow. Every tile of the mesh has sequencer, lanes,
 * registers and scratchpad, used or not; every physical array has a DAC on each row line, a sample-and-hold on each
 * column line and an ADC for every {@code sharedColumns} of them; where programs read transposed, the same in the other
 * direction once more.
 */
final class Inventory {
    private static final int SCALAR_BITS = 32 * 32;
    private static final int VECTORS = 16;
    private static final int MASKS = 8;
    /** Ports of a router with their buffers: four sides and the tile. */
    private static final int ROUTER_PORTS = 5;

    private final Chip chip;
    private final CostSpec cost;
    private final long arrays;
    private final boolean transposed;
    private final boolean host;
    private final int tiles;
    private final int routers;
    private final int links;

    /**
     * The parts of a chip.
     *
     * @param arrays physical arrays of all tiles
     * @param transposed whether arrays are read in both directions
     * @param host whether there is a port to the host
     */
    Inventory(Chip chip, long arrays, boolean transposed, boolean host) {
        this.chip = chip;
        this.cost = chip.cost();
        this.arrays = arrays;
        this.transposed = transposed;
        this.host = host;
        Topology topology = new Topology(chip.mesh(), List.of());
        tiles = topology.tiles();
        routers = topology.nodes();
        int wired = 0;
        for (int port = 0; port < topology.ports(); port++) {
            wired += topology.nextInput(port) >= 0 ? 1 : 0;
        }
        links = wired;
    }

    /** Area by part, m2. */
    Map<Part, Double> areaSquareMetres() {
        Map<Part, Double> area = new EnumMap<>(arraysAreaSquareMetres(arrays));
        TileSpec tile = chip.tile();
        CostSpec.DigitalCost digital = cost.digital();
        double lane = digital.laneArea() * CostSpec.DigitalCost.linear(tile.laneBits()) + digital.tableArea();
        area.put(Part.DIGITAL, tiles * (digital.sequencerArea() + tile.timing().lanesPerCycle() * lane));
        area.put(Part.REGISTERS, tiles * registerBits() * digital.registerBitArea());
        area.put(Part.MEMORY, tiles * cost.memory().area() * cost.memory().size(tile.scratchpadWords()));
        NetworkSpec network = chip.network();
        double router = cost.network().routerArea() * cost.network().linear(network.flitBits())
                + bufferBits() * digital.registerBitArea();
        area.put(Part.ROUTERS, routers * router);
        area.put(Part.LINKS, links * cost.network().linkArea() * cost.network().linear(network.phitBits()));
        area.put(Part.HOST, host ? cost.host().area() : 0);
        return area;
    }

    /** Area of so many arrays and of what stands around them, m2. */
    Map<Part, Double> arraysAreaSquareMetres(long count) {
        ArraySpec array = chip.tile().array();
        CostSpec.ConverterCost converters = cost.converters();
        double adcArea = converters.adcArea() * converters.adcScale(chip.tile().adc());
        Map<Part, Double> area = new EnumMap<>(Part.class);
        area.put(
                Part.ARRAYS,
                count * ((double) array.rows() * array.columns() * cost.array().cellArea()));
        area.put(Part.DAC, count * drivenLines() * converters.dacArea());
        area.put(Part.SAMPLE_HOLD, count * holds() * converters.holdArea());
        area.put(Part.ADC, count * adcs() * adcArea);
        area.put(Part.SHIFT_ADD, count * adcs() * converters.shiftAddArea());
        return area;
    }

    /** Leakage of all parts, W. */
    double leakageWatts() {
        CostSpec.ConverterCost converters = cost.converters();
        double array = drivenLines() * converters.dacLeakage()
                + holds() * converters.holdLeakage()
                + adcs()
                        * (converters.adcLeakage()
                                        * converters.adcScale(chip.tile().adc())
                                + converters.shiftAddLeakage());
        TileSpec spec = chip.tile();
        CostSpec.DigitalCost digital = cost.digital();
        double lane = digital.laneLeakage() * CostSpec.DigitalCost.linear(spec.laneBits()) + digital.tableLeakage();
        double tile = digital.sequencerLeakage()
                + spec.timing().lanesPerCycle() * lane
                + registerBits() * digital.registerBitLeakage()
                + cost.memory().leakage() * cost.memory().size(spec.scratchpadWords());
        CostSpec.NetworkCost network = cost.network();
        double router = network.routerLeakage() * network.linear(chip.network().flitBits())
                + bufferBits() * digital.registerBitLeakage();
        double link = network.linkLeakage() * network.linear(chip.network().phitBits());
        return arrays * array
                + tiles * tile
                + routers * router
                + links * link
                + (host ? cost.host().leakage() : 0);
    }

    /** Physical arrays. */
    long arrays() {
        return arrays;
    }

    /** Cells of all arrays. */
    long cells() {
        return arrays * chip.tile().array().rows() * chip.tile().array().columns();
    }

    int tiles() {
        return tiles;
    }

    private double drivenLines() {
        return chip.tile().array().rows() + (transposed ? chip.tile().array().columns() : 0);
    }

    private double holds() {
        int lines = chip.tile().array().columns()
                + (transposed ? chip.tile().array().rows() : 0);
        return (double) lines * chip.tile().adc().holdDepth();
    }

    private double adcs() {
        AdcSpec adc = chip.tile().adc();
        int forward = converters(chip.tile().array().columns(), adc);
        return forward + (transposed ? converters(chip.tile().array().rows(), adc) : 0);
    }

    private static int converters(int lines, AdcSpec adc) {
        return (lines + adc.sharedColumns() - 1) / adc.sharedColumns();
    }

    private double registerBits() {
        TileSpec tile = chip.tile();
        return SCALAR_BITS + (double) VECTORS * tile.lanes() * tile.laneBits() + (double) MASKS * tile.lanes();
    }

    private double bufferBits() {
        NetworkSpec network = chip.network();
        return (double) ROUTER_PORTS * network.virtualChannels() * network.bufferFlits() * network.flitBits();
    }
}
