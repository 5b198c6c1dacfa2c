// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ohmesh.engine.MachineFault;
import ohmesh.engine.StateList;

/** Packets that the host collected from one channel, in the order of their arrival. */
final class PacketLog implements StateList.Dynamic {
    /** Words kept of one channel: 64 MB. A program that sends without end is stopped by name, not by memory. */
    private static final long MOST_WORDS = 16L << 20;

    private final String channel;
    private final int packetWords;
    private final List<int[]> packets = new ArrayList<>();
    private int filled;

    PacketLog(String channel, int packetWords) {
        this.channel = channel;
        this.packetWords = packetWords;
        filled = packetWords;
    }

    /** Adds a word; returns whether it ends a packet. */
    boolean add(int word) {
        if (filled == packetWords) {
            if ((packets.size() + 1L) * packetWords > MOST_WORDS) {
                throw new MachineFault("host: more than " + MOST_WORDS + " words came on channel " + channel
                        + "; does the program send without end?");
            }
            packets.add(new int[packetWords]);
            filled = 0;
        }
        packets.get(packets.size() - 1)[filled++] = word;
        return filled == packetWords;
    }

    /** Throws the words of a packet away that has not ended. */
    void discard() {
        if (filled < packetWords) {
            packets.remove(packets.size() - 1);
            filled = packetWords;
        }
    }

    /** The complete packets. */
    List<int[]> packets() {
        return List.copyOf(packets.subList(0, filled == packetWords ? packets.size() : packets.size() - 1));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(packets.size());
        out.writeInt(filled);
        for (int[] packet : packets) {
            for (int word : packet) {
                out.writeInt(word);
            }
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        packets.clear();
        int count = in.readInt();
        filled = in.readInt();
        for (int p = 0; p < count; p++) {
            int[] packet = new int[packetWords];
            for (int i = 0; i < packetWords; i++) {
                packet[i] = in.readInt();
            }
            packets.add(packet);
        }
    }

    @Override
    public void clear() {
        packets.clear();
        filled = packetWords;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder().append(filled).append(" words in the last of ");
        packets.forEach(packet -> text.append(java.util.Arrays.toString(packet)));
        return text.toString();
    }
}
