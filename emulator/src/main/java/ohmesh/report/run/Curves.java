// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ohmesh.netlist.Host;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.LinePlot;
import ohmesh.report.chart.Picture;
import ohmesh.report.chart.Series;
import ohmesh.result.RunResult;

/** What the host collected over time, where the netlist gives the output a title: a learning curve, for one. */
final class Curves {
    /** Words of a packet that are drawn, one line each. */
    private static final int WORDS = 6;

    private final RunResult result;

    Curves(RunResult result) {
        this.result = result;
    }

    List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        Host host = result.netlist().host();
        if (host != null) {
            host.outputs().forEach((name, output) -> {
                List<int[]> packets = result.outputs().getOrDefault(name, List.of());
                if (!output.title().isEmpty() && packets.stream().anyMatch(packet -> packet.length > 0)) {
                    pictures.add(curve(name, output.title(), packets));
                }
            });
        }
        return pictures;
    }

    private static Picture curve(String name, String title, List<int[]> packets) {
        int words = packets.stream().mapToInt(packet -> packet.length).max().orElse(0);
        String shown = words > WORDS ? " The first " + WORDS + " of " + words + " words." : "";
        LinePlot plot = new LinePlot(
                title,
                packets.size() + " packets on the output channel " + name + "." + shown,
                Axis.of("number of the packet"),
                Axis.of(title));
        double[] place = new double[packets.size()];
        Arrays.setAll(place, i -> i + 1);
        for (int word = 0; word < Math.min(words, WORDS); word++) {
            int at = word;
            double[] values = packets.stream()
                    .mapToDouble(packet -> at < packet.length ? packet[at] : Double.NaN)
                    .toArray();
            plot.add(Series.of("word " + word, place, values));
        }
        boolean positive = packets.stream().flatMapToInt(Arrays::stream).allMatch(value -> value >= 0);
        return (positive ? plot.fromZero() : plot).picture();
    }
}
