// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import ohmesh.chip.Machine;
import ohmesh.crossbar.Crossbar;
import ohmesh.isa.Instruction;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Tile;

/**
 * What array instructions mean, on crossbars of its own and without any timing: loops written down as loops. Good
 * for cells that do not look at the time.
 */
final class ReferenceArrays {
    private final List<LogicalArray> specs;
    private final List<Crossbar> crossbars = new ArrayList<>();
    private final List<Pulse> pulses;
    private final double lowestSiemens;
    /** What an instruction did one after the other: read, compare, set, reset. */
    private List<String> actions = List.of();

    ReferenceArrays(Netlist netlist) {
        Tile tile = netlist.tiles().get(0);
        specs = List.copyOf(tile.arrays().values());
        pulses = List.copyOf(tile.pulses().values());
        lowestSiemens = netlist.chip().tile().array().device().minimumConductance();
        tile.arrays()
                .forEach((name, array) -> crossbars.add(new Crossbar(
                        "tile(0,0)." + name,
                        netlist.chip().tile(),
                        netlist.chip().fidelity(),
                        array,
                        netlist.seed())));
    }

    static ReferenceArrays of(Machine machine) {
        return new ReferenceArrays(machine.netlist());
    }

    /** Executes an array instruction; vectors are modified. */
    List<String> execute(Instruction i, int[][] vectors, BitSet[] masks, int[] scalars) {
        actions = new ArrayList<>();
        Crossbar crossbar = crossbars.get(i.c());
        int[] result = new int[vectors[0].length];
        switch (i.opcode()) {
            case VMM -> crossbar.read(vectors[i.b()], result);
            case VMMT -> crossbar.readTransposed(vectors[i.b()], result);
            case PULSE -> crossbar.pulse(words(masks[i.a()]), words(masks[i.b()]), i.g(), pulses.get(i.f()), 0);
            case OUTER -> outer(i, vectors[i.a()], vectors[i.b()]);
            case WRV -> {
                Loop loop = new Loop(crossbar, specs.get(i.c()).columns(), scalars[i.b()], pulses.get(i.f()));
                loop.write(i.g(), Arrays.copyOf(vectors[i.a()], loop.columns));
                loop.status(result);
            }
            case REFRESH -> {
                Loop loop = new Loop(crossbar, specs.get(i.c()).columns(), scalars[i.b()], pulses.get(i.f()));
                loop.refresh();
                loop.status(result);
            }
            default -> throw new IllegalStateException(i + " has no meaning here");
        }
        switch (i.opcode()) {
            case VMM, VMMT, WRV, REFRESH -> vectors[i.a()] = result;
            default -> {
                // Moves cells only.
            }
        }
        return actions;
    }

    private void outer(Instruction i, int[] rows, int[] columns) {
        int[] rowLevels =
                Arrays.stream(rows).map(x -> x < 0 ? 0 : x > 4 ? 4 : x).toArray();
        int[] columnLevels =
                Arrays.stream(columns).map(x -> x < -4 ? -4 : x > 4 ? 4 : x).toArray();
        for (int slot = 0; slot < 4; slot++) {
            crossbars.get(i.c()).outerSlot(slot, rowLevels, columnLevels, pulses.get(i.f()), 0);
        }
    }

    private static long[] words(BitSet mask) {
        return Arrays.copyOf(mask.toLongArray(), 1);
    }

    /** One write with verify or refresh of a row. */
    private final class Loop {
        private final Crossbar crossbar;
        private final int columns;
        private final int row;
        private final Pulse policy;
        private final Pulse.Verify verify;
        private final int[] taken;
        private final BitSet failed = new BitSet();

        Loop(Crossbar crossbar, int columns, int row, Pulse policy) {
            this.crossbar = crossbar;
            this.columns = columns;
            this.row = row;
            this.policy = policy;
            verify = policy.verify();
            taken = new int[columns];
        }

        void status(int[] result) {
            for (int c = 0; c < columns; c++) {
                result[c] = failed.get(c) ? -1 - taken[c] : taken[c];
            }
        }

        private int[] read(int polarity) {
            int[] codes = new int[columns];
            crossbar.verifyRead(row, polarity, policy, codes, 0);
            actions.add("read");
            return codes;
        }

        /** Pulses cells that may still be; returns the next try. */
        private int pulse(BitSet cells, int[] given, int polarity, boolean set, int attempt) {
            if (cells.isEmpty()) {
                return 0;
            }
            crossbar.verifyPulse(row, words(cells), polarity, set, attempt, policy, 0);
            actions.add(set ? "set" : "reset");
            cells.stream().forEach(c -> {
                given[c]++;
                taken[c]++;
            });
            return attempt + 1;
        }

        /** The tries of a cell: a blind write has one. */
        private int tries() {
            return verify.tries() == 0 ? 1 : verify.tries();
        }

        private int lowest() {
            return (int) Math.round(lowestSiemens * verify.readVoltage() * 127 / verify.fullScale());
        }

        void write(int polarity, int[] targets) {
            int[] given = new int[columns];
            int nextSet = 0;
            int nextReset = 0;
            while (true) {
                int[] codes = read(polarity);
                actions.add("compare");
                BitSet low = new BitSet();
                BitSet high = new BitSet();
                BitSet outside = new BitSet();
                for (int c = 0; c < columns; c++) {
                    boolean off = targets[c] >= 0 && Math.abs((long) codes[c] - targets[c]) > verify.tolerance();
                    outside.set(c, off);
                    low.set(c, off && codes[c] < targets[c] && given[c] < tries());
                    high.set(c, off && codes[c] > targets[c] && given[c] < tries());
                }
                if (low.isEmpty() && high.isEmpty()) {
                    failed.or(outside);
                    return;
                }
                nextSet = pulse(low, given, polarity, true, nextSet);
                nextReset = pulse(high, given, polarity, false, nextReset);
                if (verify.tries() == 0) {
                    return;
                }
            }
        }

        void refresh() {
            int[][] given = new int[2][columns];
            int[] next = new int[2];
            int[] difference = null;
            int[][] codes;
            while (true) {
                codes = new int[][] {read(0), read(1)};
                actions.add("compare");
                BitSet[] left = {new BitSet(), new BitSet()};
                BitSet[] wanted = {new BitSet(), new BitSet()};
                if (difference == null) {
                    difference = new int[columns];
                    for (int c = 0; c < columns; c++) {
                        difference[c] = codes[0][c] - codes[1][c];
                    }
                }
                for (int side = 0; side < 2; side++) {
                    for (int c = 0; c < columns; c++) {
                        left[side].set(c, codes[side][c] > verify.tolerance() + lowest());
                        wanted[side].set(c, left[side].get(c) && given[side][c] < tries());
                    }
                }
                if (wanted[0].isEmpty() && wanted[1].isEmpty()) {
                    for (int c = 0; c < columns; c++) {
                        boolean lost = (difference[c] >= 0 && left[1].get(c)) || (difference[c] <= 0 && left[0].get(c));
                        failed.set(c, lost);
                    }
                    break;
                }
                next[0] = pulse(wanted[0], given[0], 0, false, next[0]);
                next[1] = pulse(wanted[1], given[1], 1, false, next[1]);
                if (verify.tries() == 0) {
                    break;
                }
            }
            restore(difference, codes);
        }

        private void restore(int[] difference, int[][] codes) {
            for (int side = 0; side < 2; side++) {
                int[] targets = new int[columns];
                for (int c = 0; c < columns; c++) {
                    int wanted = side == 0 ? difference[c] : -difference[c];
                    int rest = codes[1 - side][c];
                    int kept = verify.tries() == 0 ? Math.min(rest, lowest()) : rest;
                    targets[c] = wanted > 0 ? wanted + kept : -1;
                }
                if (Arrays.stream(targets).anyMatch(target -> target >= 0)) {
                    write(side, targets);
                }
            }
        }
    }
}
