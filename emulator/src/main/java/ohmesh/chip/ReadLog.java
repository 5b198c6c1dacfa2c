// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ohmesh.crossbar.Crossbar;
import ohmesh.engine.StateList;
import ohmesh.tile.ArraySlot;

/** The first reads of an observed array; part of the state, so that a resumed run reports the same. */
final class ReadLog implements StateList.Dynamic, ArraySlot.ReadObserver {
    private static final int[] NOT_CONVERTED = {};
    private final int limit;
    private final List<ObservedRead> reads = new ArrayList<>();
    private int converted;

    ReadLog(int limit) {
        this.limit = limit;
    }

    @Override
    public void sampled(long issueCycle, Crossbar crossbar, boolean transposed) {
        if (reads.size() < limit) {
            double[] volts = transposed ? crossbar.columnVolts() : crossbar.rowVolts();
            double[] amps = transposed ? crossbar.rowCurrentsAmps() : crossbar.columnCurrentsAmps();
            reads.add(new ObservedRead(issueCycle, transposed, volts, amps, NOT_CONVERTED));
        }
    }

    @Override
    public void converted(int[] codes) {
        if (converted < reads.size()) {
            ObservedRead read = reads.get(converted);
            reads.set(
                    converted++,
                    new ObservedRead(
                            read.cycle(),
                            read.transposed(),
                            read.driveVolts(),
                            read.lineCurrentsAmps(),
                            codes.clone()));
        }
    }

    /** The reads that have been converted. */
    List<ObservedRead> reads() {
        return List.copyOf(reads.subList(0, converted));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(converted);
        out.writeInt(reads.size());
        for (ObservedRead read : reads) {
            out.writeLong(read.cycle());
            out.writeBoolean(read.transposed());
            write(out, read.driveVolts());
            write(out, read.lineCurrentsAmps());
            out.writeInt(read.codes().length);
            for (int code : read.codes()) {
                out.writeInt(code);
            }
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        reads.clear();
        converted = in.readInt();
        int count = in.readInt();
        for (int k = 0; k < count; k++) {
            long cycle = in.readLong();
            boolean transposed = in.readBoolean();
            double[] volts = read(in);
            double[] amps = read(in);
            int[] codes = new int[in.readInt()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = in.readInt();
            }
            reads.add(new ObservedRead(cycle, transposed, volts, amps, codes));
        }
    }

    private static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] read(DataInput in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    @Override
    public void clear() {
        reads.clear();
        converted = 0;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder().append(converted).append(" converted");
        for (ObservedRead read : reads) {
            text.append(read.transposed() ? " transposed cycle " : " cycle ")
                    .append(read.cycle())
                    .append(' ');
            text.append(Arrays.toString(read.driveVolts())).append(Arrays.toString(read.lineCurrentsAmps()));
            text.append(Arrays.toString(read.codes()));
        }
        return text.toString();
    }
}
