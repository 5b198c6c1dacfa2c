// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import ohmesh.engine.Counters;
import ohmesh.netlist.Fault;
import ohmesh.netlist.NetworkSpec.Routing;
import ohmesh.netlist.Place;
import ohmesh.netlist.SpikeSpec;
import ohmesh.trace.TraceValidator;
import ohmesh.trace.TraceValidator.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Timelines and tables of whole machines: valid, complete, the same however the machine is run. */
class MachineTraceTest {
    private static final int STATUS = 11;
    private static final int EJECTED = 8;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 15);
    }

    private static Machine random(long seed) {
        return Machine.build(RandomMachine.of(seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void timelineIsValidAndShowsEveryPacket(long seed) throws IOException {
        TracedRun run = TracedRun.whole(random(seed));
        assertEquals(List.of(), TraceValidator.problems(run.perfetto()));
        Counters network = counters(run, "network");
        List<Event> events = TraceValidator.events(run.perfetto());
        assertEquals(network.get("packetsInjected"), count(events, "s"));
        assertEquals(network.get("packetsEjected"), count(events, "f"));
        assertEquals(network.get("packetsInjected"), count(events, "t"), "all begin at a port and then enter");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void energyEndsAtWhatTheCountersSay(long seed) throws IOException {
        TracedRun run = TracedRun.whole(random(seed));
        Map<String, String> last = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Event event : TraceValidator.events(run.perfetto())) {
            if (event.name().equals("process_name")) {
                names.put(event.get("pid"), event.get("args.name"));
            } else if (event.name().startsWith("energy")) {
                last.put(names.get(event.get("pid")), event.get("args.value"));
            }
        }
        assertFalse(last.isEmpty());
        last.forEach((tile, joules) -> {
            double sum = 0;
            for (Counters each : run.machine.counters()) {
                for (int i = 0;
                        each.owner().startsWith(tile + ".") && i < each.names().size();
                        i++) {
                    sum += each.units().get(i).equals("J") ? each.value(i).doubleValue() : 0;
                }
            }
            assertEquals(sum, Double.parseDouble(joules), 1e-12 * sum, tile);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void waysOfRunningChangeNoByteOfAWindow(long seed) {
        long from = 37 * seed;
        TracedRun plain = new TracedRun(random(seed), "", from, from + 400, 1_000_000);
        assertEquals(List.of(), TraceValidator.problems(plain.perfetto()));
        for (int mode = 1; mode < 4; mode++) {
            Machine machine = random(seed);
            machine.clock().bursts((mode & 1) == 0);
            machine.clock().sleeping((mode & 2) == 0);
            assertEquals(plain.all(), new TracedRun(machine, "", from, from + 400, 1_000_000).all(), "mode " + mode);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWindowIsThatPartOfTheWhole(long seed) throws IOException {
        long from = 61 * seed;
        long to = from + 300;
        Set<String> whole = issues(TracedRun.whole(random(seed)), from, to);
        Set<String> window = issues(new TracedRun(random(seed), "", from, to, 1_000_000), from, to);
        assertEquals(whole, window);
    }

    /** Slices of one cycle that begin in the window: no edge of it can cut them. */
    private static Set<String> issues(TracedRun run, long from, long to) throws IOException {
        Set<String> issues = new HashSet<>();
        for (Event event : TraceValidator.events(run.perfetto())) {
            boolean issue = event.phase().equals("X")
                    && event.get("args.text") != null
                    && event.get("args.text").contains("@")
                    && event.get("dur").equals("1");
            if (issue
                    && event.ts() >= from
                    && event.ts() < to - 1
                    && !event.get("args.text").startsWith("register")) {
                issues.add(event.ts() + " " + event.get("args.text"));
            }
        }
        issues.removeIf(text -> text.matches("\\d+ (unit|array|send|receive|sync) .*"));
        return issues;
    }

    @ParameterizedTest(name = "cut at {0}")
    @ValueSource(longs = {1, 50, 333, 334, 1000})
    void aRunThatIsCutLeavesAWholeFile(long limit) {
        TracedRun run = new TracedRun(random(3), "", 0, Long.MAX_VALUE, limit);
        assertEquals(List.of(), TraceValidator.problems(run.perfetto()));
    }

    @ParameterizedTest(name = "strike in {0}")
    @ValueSource(longs = {1, 20, 40, 60, 80, 100, 120})
    void packetsThatAFaultTakesHaveTwoEndsAndOneRow(long strike) {
        Bench bench = new Bench()
                .tile(2, 0, "loop 12, end\naddi r1, r1, 1\nvbc v1, r1\nsend v1, y\nend: halt")
                .tile(0, 0, "loop 12, end\nrecv v1, y\nvadd v2, v2, v1\nend: halt")
                .channel("y", Bench.at(2, 0), Bench.at(0, 0), 6, 2)
                .mesh(3, 2)
                .routing(Routing.LEVEL_FIRST)
                .fault(new Fault(new Place(1, 0), null, null, null, null, strike));
        TracedRun run = new TracedRun(bench.machine(), "", 0, Long.MAX_VALUE, 10_000);
        assertEquals(List.of(), TraceValidator.problems(run.perfetto()));
        rowsAreWhatTheNetworkCounts(run);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tableOfMessagesIsWhatTheNetworkCounts(long seed) {
        TracedRun run = TracedRun.whole(random(seed));
        rowsAreWhatTheNetworkCounts(run);
        Counters network = counters(run, "network");
        long flits = TracedRun.rows(run.messages()).stream()
                .mapToLong(row -> Long.parseLong(row[10]))
                .sum();
        assertEquals(network.get("flitsInjected"), flits);
        long links = TracedRun.rows(run.messages()).stream()
                .mapToLong(row -> Long.parseLong(row[10]) * (Long.parseLong(row[9]) - 1))
                .sum();
        assertEquals(network.get("linkFlits"), links);
    }

    private static void rowsAreWhatTheNetworkCounts(TracedRun run) {
        Counters network = counters(run, "network");
        Map<String, Long> statuses = new HashMap<>();
        long last = 0;
        for (String[] row : TracedRun.rows(run.messages())) {
            statuses.merge(row[STATUS], 1L, Long::sum);
            if (!row[EJECTED].isEmpty()) {
                assertTrue(Long.parseLong(row[EJECTED]) >= last, "in the order of the cycles");
                last = Long.parseLong(row[EJECTED]);
                assertTrue(Long.parseLong(row[6]) < Long.parseLong(row[7]), "born, then injected");
                assertTrue(Long.parseLong(row[7]) < last, "injected, then ejected");
            }
        }
        assertEquals(network.get("packetsEjected"), statuses.getOrDefault("delivered", 0L));
        assertEquals(network.get("packetsRefused"), statuses.getOrDefault("refused", 0L));
        long entered = statuses.values().stream().mapToLong(Long::longValue).sum() - network.get("packetsRefused");
        assertEquals(network.get("packetsInjected"), entered);
    }

    private static Bench spikes(SpikeSpec.Delivery delivery) {
        List<Place> receivers = List.of(new Place(1, 0), new Place(0, 1), new Place(1, 1));
        String receiver = "loop 3, end\ntick\nspikes v1, s\nbarrier\nend: halt";
        return new Bench()
                .mesh(2, 2)
                .tile(0, 0, "li r1, 2\nli r2, 5\nmrange m1, r1, r2\nloop 3, end\nemit m1, s\ntick\nbarrier\nend: halt")
                .tile(1, 0, receiver)
                .tile(0, 1, receiver)
                .tile(1, 1, receiver)
                .spikes("s", new SpikeSpec(new Place(0, 0), receivers, 8, 8, SpikeSpec.Overflow.REFUSE, delivery));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"MULTICAST", "UNICAST"})
    void everySpikeIsARowInItsStepAndReachesEveryReceiver(String delivery) {
        TracedRun run =
                TracedRun.whole(spikes(SpikeSpec.Delivery.valueOf(delivery)).machine());
        List<String[]> spikes = TracedRun.rows(run.spikes());
        Counters tile = run.machine.tiles().get(0).counters().get(0);
        assertEquals(tile.get("spikesEmitted"), spikes.size());
        assertEquals(15, spikes.size(), "three steps of five");
        for (int i = 0; i < spikes.size(); i++) {
            assertEquals(Integer.toString(i / 5), spikes.get(i)[0], "step");
            assertEquals(Integer.toString(2 + i % 5), spikes.get(i)[4], "axon");
        }
        long counted = run.machine.tiles().stream()
                .mapToLong(each -> each.counters().get(0).get("spikesCounted"))
                .sum();
        long delivered = TracedRun.rows(run.messages()).stream()
                .filter(row -> row[1].equals("spike") && row[STATUS].equals("delivered"))
                .count();
        assertEquals(counted, delivered);
        assertEquals(45, delivered);
        assertEquals(List.of(), TraceValidator.problems(run.perfetto()));
    }

    @Test
    void aScopeShowsItsComponentAndThePacketsThatTouchIt() throws IOException {
        TracedRun run = new TracedRun(random(4), "tile(0,0)", 0, Long.MAX_VALUE, 1_000_000);
        assertEquals(List.of(), TraceValidator.problems(run.perfetto()));
        for (String[] row : TracedRun.rows(run.messages())) {
            assertTrue(row[4].equals("tile(0;0)") || row[5].equals("tile(0;0)"));
        }
        Set<String> processes = new HashSet<>();
        TraceValidator.events(run.perfetto()).stream()
                .filter(event -> event.phase().equals("C"))
                .forEach(event -> processes.add(event.get("pid")));
        assertEquals(Set.of("1"), processes);
    }

    @Test
    void mutatedTimelinesAreFound() throws IOException {
        String valid = TracedRun.whole(random(5)).perfetto();
        assertEquals(List.of(), TraceValidator.problems(valid));
        List<String> lines = valid.lines().toList();
        assertFound(valid.substring(0, valid.length() / 2), "cut in the middle");
        assertFound(without(lines, "\"ph\":\"f\""), "an arrow without its head");
        assertFound(without(lines, "\"ph\":\"s\""), "an arrow without its tail");
        assertFound(without(lines, "thread_name"), "a thread without a name");
        assertFound(withALongerSlice(lines), "a slice into the next");
        assertFound(valid.replaceFirst("\"dur\":4", "\"dur\":0"), "an empty slice");
        assertFound(without(lines, "\"name\":\"packet\",\"pid\""), "an arrow from nowhere");
        assertFound(valid.replaceAll("(energy so far[^}]*\"ts\":9[^}]*value\":)", "$1-"), "energy that falls");
    }

    private static void assertFound(String trace, String what) {
        assertNotEquals(List.of(), TraceValidator.problems(trace), what);
    }

    /** Without the first line, but the very first, that has a text, and without its comma. */
    private static String without(List<String> lines, String text) {
        for (int i = 2; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return String.join("\n", lines.subList(0, i)) + "\n"
                        + String.join("\n", lines.subList(i + 1, lines.size()));
            }
        }
        throw new IllegalArgumentException("no line with " + text);
    }

    /** The first slice that another one of more than a cycle follows at once becomes a cycle longer. */
    private static String withALongerSlice(List<String> lines) {
        Pattern slice = Pattern.compile("\"ph\":\"X\".*(\"pid\":\\d+,\"tid\":\\d+),\"ts\":(\\d+),\"dur\":(\\d+)");
        Map<String, Integer> ends = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher found = slice.matcher(lines.get(i));
            if (!found.find()) {
                continue;
            }
            long from = Long.parseLong(found.group(2));
            long cycles = Long.parseLong(found.group(3));
            Integer before = ends.get(found.group(1) + from);
            if (before != null && cycles > 1) {
                List<String> changed = new ArrayList<>(lines);
                String line = lines.get(before);
                long shorter = Long.parseLong(line.replaceAll(".*\"dur\":(\\d+).*", "$1"));
                changed.set(before, line.replace("\"dur\":" + shorter, "\"dur\":" + (shorter + 1)));
                return String.join("\n", changed);
            }
            ends.put(found.group(1) + (from + cycles), i);
        }
        throw new IllegalArgumentException("no slice follows another");
    }

    private static long count(List<Event> events, String phase) {
        return events.stream().filter(event -> event.phase().equals(phase)).count();
    }

    private static Counters counters(TracedRun run, String owner) {
        return run.machine.counters().stream()
                .filter(each -> each.owner().equals(owner))
                .findFirst()
                .orElseThrow();
    }
}
