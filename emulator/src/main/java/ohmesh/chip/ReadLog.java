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

/** The first reads of an observed array; part of the state, so that a resumed run reports the same. */
final class ReadLog implements StateList.Dynamic {
    private final int limit;
    private final List<ObservedRead> reads = new ArrayList<>();

    ReadLog(int limit) {
        this.limit = limit;
    }

    void record(long cycle, Crossbar crossbar) {
        if (reads.size() < limit) {
            reads.add(new ObservedRead(
                    cycle,
                    crossbar.rowVolts().clone(),
                    crossbar.columnCurrentsAmps().clone(),
                    crossbar.codes().clone()));
        }
    }

    List<ObservedRead> reads() {
        return List.copyOf(reads);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(reads.size());
        for (ObservedRead read : reads) {
            out.writeLong(read.cycle());
            write(out, read.rowVolts());
            write(out, read.columnCurrentsAmps());
            out.writeInt(read.codes().length);
            for (int code : read.codes()) {
                out.writeInt(code);
            }
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        reads.clear();
        int count = in.readInt();
        for (int k = 0; k < count; k++) {
            long cycle = in.readLong();
            double[] volts = read(in);
            double[] amps = read(in);
            int[] codes = new int[in.readInt()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = in.readInt();
            }
            reads.add(new ObservedRead(cycle, volts, amps, codes));
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
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(reads.size() + " reads");
        for (ObservedRead read : reads) {
            text.append("; cycle ")
                    .append(read.cycle())
                    .append(" V ")
                    .append(Arrays.toString(read.rowVolts()))
                    .append(" A ")
                    .append(Arrays.toString(read.columnCurrentsAmps()))
                    .append(" codes ")
                    .append(Arrays.toString(read.codes()));
        }
        return text.toString();
    }
}
