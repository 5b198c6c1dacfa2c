// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ohmesh.engine.Clock.Stop;
import ohmesh.netlist.Host;
import org.junit.jupiter.api.Test;

/**
 * The host beside tile (0,0), cycles by hand: a flit that leaves it in cycle n is put on its channel in
 * n + latency - 1 and seen by the tile 1 + 2 + 3 = 6 cycles later; the same in the other direction.
 */
class HostPortTest {
    @Test
    void wordsLeaveAtThePaceAndArriveAfterTheLatency() {
        // Head at 0, words at 3, 6, 9; the last is there at 9 + (5 - 1) + 6 = 19. The next packet: 12, 15, 18, 21.
        Bench bench = Bench.of("recv v1, x\nrecv v2, x\nhalt")
                .hostTiming(3, 5)
                .input("x", 4, new double[] {1, 2, 3}, new double[] {4, 5, 6});
        Modes.inEach(bench, machine -> {
            List<String> issues = Modes.issues(machine);
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            // The second is in its register at 32, when its credit leaves: the port is idle at 33.
            assertEquals(List.of(19L, 31L, 33L), Modes.cycles(issues, "tile(0,0)"));
            assertEquals(List.of(1, 2, 3, 0), lanes(machine, 1, 4));
            assertEquals(List.of(4, 5, 6, 0), lanes(machine, 2, 4));
        });
    }

    @Test
    void aPacketWaitsForTheCreditOfTheOneBefore() {
        // Received at 19, credit at 20, seen by the host at 20 + 6 + (5 - 1) = 30; head at 30, last word at 39.
        Bench bench = Bench.of("recv v1, x\nrecv v2, x\nhalt")
                .hostTiming(3, 5)
                .input("x", 1, new double[] {1, 2, 3}, new double[] {4, 5, 6});
        Modes.inEach(bench, machine -> {
            List<String> issues = Modes.issues(machine);
            machine.clock().run(30);
            assertEquals(1, host(machine, "packetsDelivered"), "in cycle 29 it waits");
            machine.clock().run(31);
            assertEquals(2, host(machine, "packetsDelivered"), "in cycle 30 it goes on");
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            assertEquals(List.of(19L, 39L + 4 + 6, 51L), Modes.cycles(issues, "tile(0,0)"));
        });
    }

    @Test
    void inputsTakeTurns() {
        // Two flits a packet: x0 y0 x1 y1 leave at 0, 2, 4, 6; their words at 1, 3, 5, 7 and + 3 + 6.
        Bench bench = Bench.of("recv v1, y\nrecv v2, x\nrecv v3, x\nrecv v4, y\nhalt")
                .input("x", 4, new double[] {1}, new double[] {2})
                .input("y", 4, new double[] {3}, new double[] {4});
        Modes.inEach(bench, machine -> {
            List<String> issues = Modes.issues(machine);
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            assertEquals(
                    List.of(12L, 13L, 14L, 16L),
                    Modes.cycles(issues, "tile(0,0)").subList(0, 4));
            assertEquals(List.of(3, 1, 2, 4), firstLanes(machine, 4));
        });
    }

    @Test
    void anInputWithoutRoomLosesItsTurnAndHoldsNobodyUp() {
        // x has room for one packet and is never received: x0 y0 y1 leave at 0, 2, 4.
        Bench bench = Bench.of("recv v1, y\nrecv v2, y\nhalt")
                .input("x", 1, new double[] {1}, new double[] {2})
                .input("y", 4, new double[] {3}, new double[] {4});
        Modes.inEach(bench, machine -> {
            List<String> issues = Modes.issues(machine);
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            assertEquals(List.of(12L, 14L), Modes.cycles(issues, "tile(0,0)").subList(0, 2));
            assertEquals(3, host(machine, "packetsDelivered"));
        });
    }

    @Test
    void codesAreRoundedClippedAndCounted() {
        Host.InputStream scaled = new Host.InputStream(Bench.matrix(new double[] {0.5, -0.5, 1, -1, 2, -2, 0}), 1.0, 8);
        Host.InputStream codes = new Host.InputStream(Bench.matrix(new double[] {127, 128, -128, -129}), null, 8);
        Machine machine = Bench.of("recv v1, x\nrecv v2, y\nhalt")
                .input("x", Bench.at(0, 0), 1, scaled)
                .input("y", Bench.at(0, 0), 1, codes)
                .machine();
        assertEquals(Stop.FINISHED, machine.clock().run(1000));
        // Full scale is code 127: 63.5 is rounded to the even 64; -2 becomes -254 and is held at -128.
        assertEquals(List.of(64, -64, 127, -127, 127, -128, 0), lanes(machine, 1, 7));
        assertEquals(List.of(127, 127, -128, -128), lanes(machine, 2, 4));
        assertEquals(2 + 2, host(machine, "inputsClipped"));
    }

    @Test
    void packetsAreCollectedInOrderAndTheirRoomComesBack() {
        // Sent at 0, its word at 1: at the host at 1 + 6 + 3 = 10; the credit leaves then: 10 + 3 + 6 = 19.
        Bench bench = Bench.of("li r1, 7\nvput v1, r1, r0\nsend v1, y\nsend v2, y\nhalt")
                .output("y", 1, 1);
        Modes.inEach(bench, machine -> {
            List<String> issues = Modes.issues(machine);
            long sent = 1 + 3; // vput at 1, its lane is there 3 cycles later
            machine.clock().run(sent + 10);
            assertEquals(0, host(machine, "packetsCollected"), "not in the cycle before");
            machine.clock().run(sent + 11);
            assertEquals(1, host(machine, "packetsCollected"));
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            assertEquals(List.of(0L, 1L, sent, sent + 19, sent + 21), Modes.cycles(issues, "tile(0,0)"));
            assertEquals(
                    List.of("[7]", "[0]"),
                    machine.collected().get("y").stream().map(Arrays::toString).toList());
        });
    }

    private static List<Integer> lanes(Machine machine, int vector, int count) {
        return IntStream.range(0, count)
                .mapToObj(lane -> machine.tiles().get(0).lane(vector, lane))
                .toList();
    }

    private static List<Integer> firstLanes(Machine machine, int vectors) {
        return IntStream.rangeClosed(1, vectors)
                .mapToObj(vector -> machine.tiles().get(0).lane(vector, 0))
                .toList();
    }

    private static long host(Machine machine, String counter) {
        return machine.counters().stream()
                .filter(counters -> counters.owner().equals("host"))
                .findFirst()
                .orElseThrow()
                .get(counter);
    }
}
