// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import java.util.List;

/** A toy component: takes words, keeps each for a time that follows from the word, and sends it on changed. */
final class Relay implements Component {
    private final String name;
    private final List<Channel> in;
    private final List<Channel> out;
    private final List<String> log;
    private final long[] held = {0, NEVER, 0, 0};

    Relay(String name, List<Channel> in, List<Channel> out, List<String> log, long firstWord) {
        this.name = name;
        this.in = in;
        this.out = out;
        this.log = log;
        if (firstWord != 0) {
            held[0] = firstWord;
            held[1] = firstWord & 7;
        }
    }

    /** What another component must not read. */
    long held() {
        return held[0];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long tick(long cycle, long horizon) {
        if (held[1] <= cycle) {
            Channel channel = out.get((int) Long.remainderUnsigned(held[0], out.size()));
            channel.send(cycle, held[0] * 0x9E3779B97F4A7C15L + held[3]);
            log.add(cycle + " " + name + " sends " + held[0]);
            held[0] = 0;
            held[1] = NEVER;
        }
        for (Channel channel : in) {
            if (channel.ready(cycle)) {
                held[0] ^= channel.receive(cycle);
                held[1] = cycle + 1 + (held[0] >>> 60);
                held[2]++;
                log.add(cycle + " " + name + " takes " + held[0]);
            }
        }
        held[3] = held[2] * 31;
        boolean more = in.stream().anyMatch(channel -> channel.ready(cycle));
        return more ? cycle + 1 : held[1];
    }

    @Override
    public boolean done() {
        return false;
    }

    @Override
    public void describe(StateList state) {
        state.longs("held", 64, held);
    }
}
