// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.CsvInput;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.traffic.TrafficTrace;

/** Packets from a CSV file with the columns cycle, source, destination, flits. */
final class NocTraceCsv {
    private static final List<String> COLUMNS = List.of("cycle", "source", "destination", "flits");
    private static final int MOST_PROBLEMS = 20;
    private static final double LARGEST_CYCLE = 1e15;
    private static final double LARGEST_PACKET = 1 << 16;

    private final CsvInput csv;
    private final FaultMap faults;
    private final List<String> found = new ArrayList<>();
    private int more;

    private NocTraceCsv(CsvInput csv, FaultMap faults) {
        this.csv = csv;
        this.faults = faults;
    }

    /** Reads a file; null where something is wrong with it, which is added to the problems. */
    static TrafficTrace read(Path file, FaultMap faults, List<String> problems) throws IOException {
        CsvInput csv;
        try {
            csv = CsvInput.read(file);
        } catch (BadInput e) {
            problems.addAll(e.messages());
            return null;
        }
        NocTraceCsv reader = new NocTraceCsv(csv, faults);
        TrafficTrace trace = reader.trace();
        problems.addAll(reader.found);
        if (reader.more > 0) {
            problems.add(file + ": " + reader.more + " problems more");
        }
        return reader.found.isEmpty() ? trace : null;
    }

    private TrafficTrace trace() {
        if (csv.width() != COLUMNS.size()
                || (!csv.header().isEmpty() && !csv.header().equals(COLUMNS))) {
            found.add(csv.file() + ": the columns are not " + String.join(",", COLUMNS));
            return null;
        }
        List<TrafficTrace.Packet> packets = new ArrayList<>();
        double last = 0;
        for (int row = 0; row < csv.rows().size(); row++) {
            double[] cells = csv.rows().get(row);
            number(row, 0, 0, LARGEST_CYCLE);
            node(row, 1);
            node(row, 2);
            number(row, 3, 1, LARGEST_PACKET);
            if (cells[0] < last) {
                problem(row, "time goes back: cycle " + (long) cells[0] + " stands behind cycle " + (long) last);
            }
            last = Math.max(last, cells[0]);
            packets.add(new TrafficTrace.Packet((long) cells[0], (int) cells[1], (int) cells[2], (int) cells[3]));
        }
        return new TrafficTrace(packets);
    }

    private void node(int row, int column) {
        int nodes = faults.topology().nodes();
        if (number(row, column, 0, nodes - 1)) {
            int node = (int) csv.rows().get(row)[column];
            if (!faults.alive(node)) {
                problem(row, COLUMNS.get(column) + " " + node + " is dead");
            }
        }
    }

    private boolean number(int row, int column, double least, double most) {
        double value = csv.rows().get(row)[column];
        boolean right = value >= least && value <= most && value == Math.rint(value);
        if (!right) {
            String text = Double.isNaN(value) ? "nothing" : new BigDecimal(value).toPlainString();
            problem(
                    row,
                    COLUMNS.get(column) + " is " + text + "; allowed are whole numbers " + (long) least + ".."
                            + (long) most);
        }
        return right;
    }

    private void problem(int row, String message) {
        if (found.size() == MOST_PROBLEMS) {
            more++;
        } else {
            found.add(csv.file() + ":" + csv.lines().get(row) + ": " + message);
        }
    }
}
