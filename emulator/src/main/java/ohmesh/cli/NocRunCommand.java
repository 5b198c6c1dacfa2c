// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import ohmesh.netlist.json.JsonText;
import ohmesh.noc.traffic.PacketListener;
import ohmesh.noc.traffic.TrafficResult;
import ohmesh.noc.traffic.TrafficSimulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Traffic on the bare network. */
@Command(
        name = "run",
        description = "Run traffic through a network and measure latency and throughput, by BookSim2's conventions.")
final class NocRunCommand implements Callable<Integer> {
    @Mixin
    NocRunOptions options;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        NocSetup setup = NocSetup.of(options);
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        TrafficResult result = TrafficSimulation.run(
                setup.faults(), setup.spec(), setup.traffic(), setup.window(), PacketListener.NONE);
        double seconds = (System.nanoTime() - start) * 1e-9;
        NocReport report = new NocReport(setup.topology(), result, result.simulatedCycles() / seconds);
        out.print(options.json ? JsonText.of(report.data()) : report.text());
        out.flush();
        return result.deadlock().isPresent() ? ExitCode.NOT_FINISHED : ExitCode.OK;
    }
}
