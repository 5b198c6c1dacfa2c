// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.io.OutputFile;
import ohmesh.netlist.json.JsonText;
import ohmesh.noc.Strike;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.traffic.FaultStudy;
import ohmesh.noc.traffic.PacketListener;
import ohmesh.noc.traffic.RateSweep;
import ohmesh.noc.traffic.SyntheticTraffic;
import ohmesh.noc.traffic.TrafficResult;
import ohmesh.noc.traffic.TrafficSimulation;
import ohmesh.noc.traffic.TrafficTrace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Traffic on the bare network. */
@Command(
        name = "run",
        description = "Run traffic through a network and measure latency and throughput, by BookSim2's conventions.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the run ended", "2:the options are wrong", "4:the network came to a deadlock"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh noc run --mesh 8x8 --rate 0.1     uniform traffic, spikes",
            "  ./ohmesh noc run --mesh 4x4 --traffic transpose --packet-flits 4 --rate 0.1 --json",
            "  ./ohmesh noc run --mesh 4x4 --sweep --cycles 2000 --plot results/sweep.svg",
            "  ./ohmesh noc run --mesh 4x4 --rate 0.1 --faults router:1,1 --map results/links.svg",
            "  ./ohmesh noc run --mesh 4x4 --rate 0.1 --routing level-first --strike router:1,1@15000",
            "  ./ohmesh noc run --mesh 4x4 --rate 0.1 --faults k=2,samples=5,seed=1 --cycles 1000",
            "  ./ohmesh noc run --mesh 4x4 --traffic trace=t.csv --packets results/packets.csv",
            "",
            "Each living node tries in every cycle to make a packet, with a chance of rate / flits;",
            "its packets wait in an unbounded queue. Packet latency runs from there to the arrival of",
            "the tail, network latency from the entry of the head. Packets born in --cycles cycles",
            "behind the --warm-up are measured, and traffic goes on until they are through. A run is",
            "stable if some packets were measured, if at the end of the window no source is late by",
            "more than 1 %% of the cycles and 100 cycles more, and if all measured packets arrive;",
            "--sweep bisects for the largest stable rate to 0.5 %%. +- is 95 %% confidence. A trace is",
            "CSV: cycle,source,destination,flits; node y W + x is at x,y; all of it is measured. A",
            "--strike loses what is in its way and keeps new packets out until the network is empty;",
            "then routes are built anew."
        })
public final class NocRunCommand implements Callable<Integer> {
    @Mixin
    NocRunOptions options;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        NocSetup setup = NocSetup.of(options);
        NocOutputs files = NocOutputs.of(options);
        if (options.sweep) {
            return sweep(setup, files);
        }
        return setup.samples() == null ? single(setup, files) : study(setup, files);
    }

    private int single(NocSetup setup, NocOutputs files) throws IOException {
        long start = System.nanoTime();
        TrafficResult result =
                files.packets() == null ? run(setup, PacketListener.NONE) : traced(setup, files.packets());
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (setup.traffic() instanceof TrafficTrace && result.unsent() > 0 && result.neverSent()) {
            throw new BadInput("none of the " + result.unsent() + " packets of the trace can reach its destination");
        }
        NocReport report = new NocReport(setup.topology(), result, result.simulatedCycles() / seconds);
        print(report.data(), report.text());
        notReached(setup.strikes(), result.simulatedCycles());
        if (files.map() != null) {
            NocLinkMap map = new NocLinkMap(setup.faults(), result.linkLoads(), setup.title(options));
            files.map().write(map.image(files.map().extension()));
            wrote(options.map);
        }
        return result.deadlock().isPresent() ? ExitCode.NOT_FINISHED : ExitCode.OK;
    }

    private void notReached(List<Strike> strikes, long end) {
        for (Strike strike : strikes) {
            if (strike.cycle() >= end) {
                spec.commandLine()
                        .getErr()
                        .println("ohmesh: note: the strike of cycle " + strike.cycle()
                                + " did not come: the run ended in cycle " + end);
                spec.commandLine().getErr().flush();
            }
        }
    }

    private static TrafficResult run(NocSetup setup, PacketListener listener) {
        return TrafficSimulation.run(
                setup.faults(), setup.spec(), setup.strikes(), setup.traffic(), setup.window(), listener);
    }

    private TrafficResult traced(NocSetup setup, OutputFile file) throws IOException {
        TrafficResult[] result = new TrafficResult[1];
        file.write(out -> {
            NocPacketCsv packets = new NocPacketCsv(out, setup.topology().nodes());
            result[0] = run(setup, packets);
            packets.finish();
        });
        wrote(options.packets);
        return result[0];
    }

    private int sweep(NocSetup setup, NocOutputs files) throws IOException {
        RateSweep sweep =
                RateSweep.of(setup.faults(), setup.spec(), (SyntheticTraffic) setup.traffic(), setup.window());
        NocSweepReport report = new NocSweepReport(sweep);
        print(report.data(), report.text());
        table(files.csv(), report.csv());
        if (files.plot() != null) {
            files.plot().write(report.image(setup.title(options), files.plot().extension()));
            wrote(options.plot);
        }
        boolean deadlock = sweep.points().stream()
                .anyMatch(point -> point.result().deadlock().isPresent());
        return deadlock ? ExitCode.NOT_FINISHED : ExitCode.OK;
    }

    private int study(NocSetup setup, NocOutputs files) throws IOException {
        List<FaultMap> sets = IntStream.range(0, setup.samples().samples())
                .mapToObj(i -> setup.samples().draw(i, setup.topology()))
                .toList();
        NocStudyReport report = new NocStudyReport(FaultStudy.of(
                sets, setup.spec(), faults -> setup.trafficAmong(faults, options.traffic), setup.window()));
        print(report.data(), report.text());
        table(files.csv(), report.csv());
        return report.anyDeadlock() ? ExitCode.NOT_FINISHED : ExitCode.OK;
    }

    private void table(OutputFile file, String text) throws IOException {
        if (file != null) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
            wrote(options.csv);
        }
    }

    private void print(Map<String, Object> data, String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(options.json ? JsonText.of(data) : text);
        out.flush();
    }

    private void wrote(Path file) {
        if (!options.json) {
            spec.commandLine().getOut().println("wrote " + file);
            spec.commandLine().getOut().flush();
        }
    }
}
