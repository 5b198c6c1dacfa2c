// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.Flit;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultText;
import ohmesh.noc.topology.Topology;

/** Random meshes, faults and traffic; the same seed gives the same case. */
final class RandomCase {
    private static final int PACKETS_AT_MOST = 120;
    private static final int LONGEST_PACKET = 7;

    /** Flits of a buffer, cycles of a link and of a credit: few, as each is compiled for each size. */
    private static final int[][] DEPTHS = {{1, 1, 1}, {2, 1, 1}, {3, 2, 1}, {4, 1, 2}, {6, 3, 3}};

    private static final NetworkSpec.Routing[] ROUTINGS = {
        NetworkSpec.Routing.LEVEL_FIRST,
        NetworkSpec.Routing.LEVEL_FIRST,
        NetworkSpec.Routing.NEGATIVE_FIRST,
        NetworkSpec.Routing.ODD_EVEN,
        NetworkSpec.Routing.XY
    };

    private final RandomGenerator random;

    private RandomCase(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A mesh of 2x2 to 4x4 with its traffic. */
    static RtlCase of(long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        int width = random.nextInt(2, 5);
        int height = random.nextInt(2, 5);
        int[] depths = DEPTHS[random.nextInt(DEPTHS.length)];
        return of(seed, new RtlCase.Hardware(width, height, depths[0], depths[1], depths[2]));
    }

    /** Faults and traffic for a mesh. */
    static RtlCase of(long seed, RtlCase.Hardware hardware) {
        RandomCase draw = new RandomCase(seed);
        String faults = draw.faults(hardware.topology());
        Routing function = Routing.of(
                ROUTINGS[draw.random.nextInt(ROUTINGS.length)], FaultText.parse(faults, hardware.topology()), 1);
        RtlCase silent = new RtlCase(hardware, faults, function, new Stimulus(List.of()));
        return new RtlCase(hardware, faults, function, draw.traffic(silent));
    }

    /** Up to three dead routers and two dead links, each in half of the cases; at least two routers live. */
    private String faults(Topology topology) {
        List<String> items = new ArrayList<>(List.of("none"));
        int routers = Math.min(random.nextInt(4) * random.nextInt(2), topology.nodes() - 2);
        for (int i = 0; i < routers; i++) {
            items.add("router:" + topology.place(random.nextInt(topology.nodes())));
        }
        int links = random.nextInt(3) * random.nextInt(2);
        for (int i = 0; i < links; i++) {
            boolean east = random.nextBoolean();
            int x = random.nextInt(topology.width() - (east ? 1 : 0));
            int y = random.nextInt(topology.height() - (east ? 0 : 1));
            items.add("link:" + x + "," + y + "-" + (east ? x + 1 : x) + "," + (east ? y : y + 1));
        }
        return String.join("+", items);
    }

    private Stimulus traffic(RtlCase given) {
        Topology topology = given.topology();
        List<int[]> pairs = pairs(topology, given);
        int hotspot = random.nextInt(topology.nodes());
        int share = random.nextInt(3);
        int longest = random.nextInt(1, LONGEST_PACKET + 1);
        int pause = random.nextInt(1, 8);
        long[] last = new long[topology.nodes()];
        List<Stimulus.Due> flits = new ArrayList<>();
        int packets = random.nextInt(1, PACKETS_AT_MOST);
        for (int packet = 0; packet < packets; packet++) {
            int[] pair = pairs.get(random.nextInt(pairs.size()));
            if (pair[1] == hotspot || random.nextInt(4) >= share) {
                long due = last[pair[0]] + random.nextInt(pause);
                last[pair[0]] = packet(flits, due, pair, packet, random.nextInt(1, longest + 1));
            }
        }
        return new Stimulus(flits);
    }

    private static List<int[]> pairs(Topology topology, RtlCase given) {
        Routing routing = given.function();
        List<int[]> pairs = new ArrayList<>();
        for (int source = 0; source < topology.nodes(); source++) {
            for (int destination = 0; destination < topology.nodes(); destination++) {
                if (given.faultMap().alive(source) && HopTable.reaches(topology, routing, source, destination)) {
                    pairs.add(new int[] {source, destination});
                }
            }
        }
        return pairs;
    }

    /** Adds the flits of a packet, now and then with pauses between them; returns the cycle of the last. */
    private long packet(List<Stimulus.Due> flits, long due, int[] pair, int packet, int length) {
        boolean pauses = random.nextInt(4) == 0;
        long cycle = due;
        flits.add(new Stimulus.Due(
                cycle,
                pair[0],
                length == 1 ? Flit.single(pair[1], pair[0], packet) : Flit.head(pair[1], pair[0], packet)));
        for (int i = 1; i < length; i++) {
            cycle += pauses ? random.nextInt(5) : 0;
            flits.add(new Stimulus.Due(cycle, pair[0], Flit.payload(packet << 16 | i, i == length - 1)));
        }
        return cycle;
    }
}
