// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ohmesh.chip.ObservedRead;
import ohmesh.chip.TileStatus;
import ohmesh.engine.Channel;
import ohmesh.engine.Clock;
import ohmesh.engine.Component;
import ohmesh.engine.Counters;
import ohmesh.engine.Draws;
import ohmesh.engine.StateList;
import ohmesh.run.Emulation;

/**
 * Two real components on the real clock: a worker that adds a draw every seventh cycle, in bursts where it
 * may, and a listener that collects every thousandth sum. Stands in for a chip in tests of the command line.
 */
final class ToyMachine implements Emulation {
    static final int STEP_CYCLES = 7;
    private final Clock clock = new Clock();
    private final Worker worker;
    private final Listener listener;

    /** How a toy ends. */
    enum Ending {
        FINISH,
        DEADLOCK,
        NEVER
    }

    ToyMachine(long seed, int steps, Ending ending) {
        Channel channel = new Channel("sums", 3);
        worker = new Worker(new Draws(seed, "worker", "work"), steps, ending, channel);
        listener = new Listener(channel);
        clock.add(worker);
        clock.add(listener, channel);
        clock.start();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public List<Counters> counters() {
        return List.of(worker.counters, listener.counters);
    }

    @Override
    public Map<String, List<int[]>> collected() {
        return Map.of("sums", listener.packets);
    }

    @Override
    public Map<String, List<ObservedRead>> observed() {
        return Map.of("read", List.of(new ObservedRead(3, new double[] {0.1}, new double[] {2e-7}, new int[] {-5})));
    }

    @Override
    public List<TileStatus> tileStatus() {
        return List.of(new TileStatus("worker", worker.count[0], "toy.oasm", 4, "recv v1, x", "no packet has come"));
    }

    @Override
    public Map<String, Double> metrics() {
        return Map.of("lastSum", worker.sum[0]);
    }

    private static final class Worker implements Component {
        private final Draws draws;
        private final int steps;
        private final Ending ending;
        private final Channel out;
        private final int[] count = new int[1];
        private final long[] next = new long[1];
        private final double[] sum = new double[1];
        private final Counters counters = new Counters("worker", "work:steps", "stallUnit:cycles");

        Worker(Draws draws, int steps, Ending ending, Channel out) {
            this.draws = draws;
            this.steps = steps;
            this.ending = ending;
            this.out = out;
        }

        @Override
        public String name() {
            return "worker";
        }

        @Override
        public long tick(long cycle, long horizon) {
            while (count[0] < steps && next[0] >= cycle && (next[0] == cycle || next[0] < horizon)) {
                step(next[0]);
                next[0] += STEP_CYCLES;
            }
            if (count[0] < steps) {
                return next[0];
            }
            return ending == Ending.NEVER ? cycle + 1 : NEVER;
        }

        private void step(long cycle) {
            sum[0] += draws.normal(0, count[0]);
            counters.add(0, 1);
            counters.add(1, STEP_CYCLES - 1);
            count[0]++;
            if (count[0] % 1000 == 0) {
                out.send(cycle, Math.round(sum[0] * 1e6));
            }
        }

        @Override
        public boolean done() {
            return ending == Ending.FINISH;
        }

        @Override
        public void describe(StateList state) {
            state.ints("count", 32, count);
            state.longs("next", 64, next);
            state.reals("sum", "1", sum);
            counters.describe(state);
        }
    }

    private static final class Listener implements Component, StateList.Dynamic {
        private final Channel in;
        private final List<int[]> packets = new ArrayList<>();
        private final Counters counters = new Counters("listener", "packetsCollected:packets");

        Listener(Channel in) {
            this.in = in;
        }

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public long tick(long cycle, long horizon) {
            while (in.ready(cycle)) {
                packets.add(new int[] {(int) in.receive(cycle)});
                counters.add(0, 1);
            }
            return NEVER;
        }

        @Override
        public boolean done() {
            return true;
        }

        @Override
        public void describe(StateList state) {
            counters.describe(state);
            state.dynamic("packets", this);
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeInt(packets.size());
            for (int[] packet : packets) {
                out.writeInt(packet[0]);
            }
        }

        @Override
        public void load(DataInput in) throws IOException {
            packets.clear();
            for (int i = in.readInt(); i > 0; i--) {
                packets.add(new int[] {in.readInt()});
            }
        }

        @Override
        public void clear() {
            packets.clear();
        }

        @Override
        public String text() {
            return packets.stream().map(Arrays::toString).toList().toString();
        }
    }
}
