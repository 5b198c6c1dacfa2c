// SPDX-License-Identifier: Apache-2.0
package ohmesh.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.chip.Bench;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock.Stop;
import ohmesh.engine.Counters;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Place;
import ohmesh.result.Outcome;
import org.junit.jupiter.api.Test;

/** What a user reads where a machine stands still. */
class StandstillTest {
    /** The second tile waits for a packet that crosses the router between the two. */
    private static Bench stream() {
        return Bench.of("li r1, 1\nloop 5, 3\nvbc v1, r1\nsend v1, a\naddi r1, r1, 1\nhalt")
                .tile(2, 0, "loop 5, 2\nrecv v1, a\nvadd v2, v2, v1\nhalt")
                .mesh(3, 2)
                .channel("a", Bench.at(0, 0), Bench.at(2, 0), 2, 2);
    }

    private static Bench struck(int... cycles) {
        Bench bench = stream();
        for (int i = 0; i < cycles.length; i++) {
            bench.fault(new Fault(new Place(1, i), null, null, null, null, cycles[i]));
        }
        return bench;
    }

    private static String text(Bench bench) {
        Machine machine = bench.machine();
        assertEquals(Stop.DEADLOCK, machine.clock().run(10_000));
        return Standstill.text(Outcome.DEADLOCK, bench.netlist(), new MachineEmulation(machine));
    }

    private static long counted(Bench bench, String... names) {
        Machine machine = bench.machine();
        machine.clock().run(10_000);
        Counters network = machine.counters().stream()
                .filter(counters -> counters.names().contains("strikes"))
                .findFirst()
                .orElseThrow();
        long sum = 0;
        for (String name : names) {
            sum += network.get(name);
        }
        return sum;
    }

    @Test
    void packetsLostInAStrikeAreCountedWithItsCycle() {
        Bench bench = struck(20);
        long lost = counted(bench, "packetsCut", "packetsUndeliverable", "packetsLostAtSource");
        String packets = lost == 1 ? "1 packet was" : lost + " packets were";
        assertTrue(text(bench).contains("\n  " + packets + " lost in the strike of cycle 20\n"), text(bench));
    }

    @Test
    void severalStrikesAreNamedTogetherAndThoseToComeAreNot() {
        assertTrue(text(struck(20, 22)).contains(" lost in the strikes of cycles 20, 22\n"), text(struck(20, 22)));
    }

    @Test
    void packetsThatAreNotSentAfterAStrikeAreNamedToo() {
        Bench bench = struck(4);
        long refused = counted(bench, "packetsRefused");
        assertTrue(refused > 0);
        assertTrue(text(bench).contains("not sent, since no way leads to the destination any more\n"), text(bench));
    }

    @Test
    void aStandstillWithoutLossSaysNothingOfStrikes() {
        Bench bench = Bench.of("recv v1, a\nhalt")
                .tile(1, 0, "recv v1, b\nhalt")
                .channel("a", Bench.at(1, 0), Bench.at(0, 0), 2, 2)
                .channel("b", Bench.at(0, 0), Bench.at(1, 0), 2, 2);
        assertFalse(text(bench).contains("lost"), text(bench));
    }
}
