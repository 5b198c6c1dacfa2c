// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ohmesh.cli.Benchmarks;
import ohmesh.cli.io.OutputFile;
import ohmesh.cli.io.Progress;

/** The benchmarks behind {@code ohmesh bench}. */
public final class JmhBenchmarks implements Benchmarks {
    @Override
    public Outcome run(Request request) throws IOException {
        OutputFile json = OutputFile.text(request.out().resolve("bench.json"), request.force());
        OutputFile html = OutputFile.text(request.out().resolve("report.html"), request.force());
        BenchFile before = null;
        if (request.against() != null) {
            before = BenchFile.read(request.against());
        }
        Measurement measurement = request.quick() ? Measurement.QUICK : Measurement.FULL;
        var host = Host.facts();
        List<Sample> samples;
        try (Progress progress = Progress.of("bench", 0, "benchmark")) {
            samples = measurement.run(progress::accept);
        }
        BenchFile now = new BenchFile(host, measurement.settings(), samples);
        String text = now.json();
        json.write(text.getBytes(StandardCharsets.UTF_8));
        html.write(new BenchPage(now, before).page()::write);
        return new Outcome(BenchSummary.text(now, before), text);
    }
}
