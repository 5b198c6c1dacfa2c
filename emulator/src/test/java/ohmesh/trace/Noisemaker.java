// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import ohmesh.engine.Component;
import ohmesh.engine.Draws;
import ohmesh.engine.StateList;

/** Changes its planes at random and sleeps at random, all drawn by cycle: a machine for trace tests. */
final class Noisemaker implements Component {
    private final String name;
    private final Draws draws;
    private final long lastCycle;
    private final int[] flag = new int[1];
    private final int[] registers = new int[5];
    private final long[] wide = new long[2];
    private final double[] volts = new double[3];

    Noisemaker(String name, long seed, long lastCycle) {
        this.name = name;
        this.lastCycle = lastCycle;
        draws = new Draws(seed, name, "noise");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long tick(long cycle, long horizon) {
        // An extra tick, as without sleeping, must change nothing: work is done in drawn cycles only.
        if (works(cycle)) {
            int which = (int) Long.remainderUnsigned(draws.bits(1, cycle), 5);
            registers[which] = (int) (draws.bits(2, cycle) << 20) >> 20;
            flag[0] = (int) (draws.bits(3, cycle) & 1);
            wide[which % 2] = draws.bits(4, cycle);
            volts[which % 3] = draws.normal(5, cycle) * 1e-5;
        }
        long next = cycle + 1;
        while (next <= lastCycle && !works(next)) {
            next++;
        }
        return next > lastCycle ? NEVER : next;
    }

    private boolean works(long cycle) {
        return cycle <= lastCycle && draws.bits(0, cycle) % 3 == 0;
    }

    @Override
    public boolean done() {
        return true;
    }

    @Override
    public void describe(StateList state) {
        state.ints("flag", 1, flag);
        StateList part = state.scope("part[1]");
        part.ints("r", 12, registers);
        part.longs("wide", 64, wide);
        state.reals("g", "S", volts);
    }
}
