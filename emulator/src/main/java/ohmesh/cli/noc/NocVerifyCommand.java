// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.io.Progress;
import ohmesh.netlist.NetworkSpec;
import ohmesh.netlist.json.JsonText;
import ohmesh.noc.proof.FaultPatterns;
import ohmesh.noc.proof.Proof;
import ohmesh.noc.proof.ProofTotals;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves a routing function: free of deadlock, and everything connected delivered. */
@Command(
        name = "verify",
        description = "Prove that a routing function cannot deadlock and delivers whatever is still connected.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:proved",
            "1:something connected is not delivered, or channels wait in a circle",
            "2:wrong input"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh noc verify --mesh 8x8 --routing xy",
            "  ./ohmesh noc verify --mesh 3x3 --routing level-first --faults links",
            "  ./ohmesh noc verify --mesh 8x8 --routing level-first --faults k=1..4,samples=5,seed=7 --json",
            "",
            "For every pattern of faults, the channels that packets can hold and wait for are collected from",
            "the function that routers use and searched for a cycle, all turns legal for forks included; every",
            "pair of living tiles is followed through every channel, and copies for groups from every tile.",
            "Edge ports are not part of the proof. --faults is none, all (every set of dead routers), links",
            "(every set of dead links), k=N or k=N..M with samples=M,seed=S (random dead routers), or one",
            "pattern: router:3,4, link:3,4-3,5, routers=4,seed=7, links=4,seed=7, @picture.txt or ..#/... with",
            "# dead, joined by +. Stretch is the length of a path by that of the shortest; the load of a",
            "channel is the paths over it by living tiles."
        })
public final class NocVerifyCommand implements Callable<Integer> {
    @Option(names = "--mesh", paramLabel = "WxH", required = true, description = "Columns and rows, such as 8x8.")
    String mesh;

    @Option(
            names = "--meshes",
            paramLabel = "N",
            defaultValue = "1",
            description = "So many meshes on a tree of routers (default: ${DEFAULT-VALUE}).")
    int meshes;

    @Option(
            names = "--routing",
            paramLabel = "R",
            required = true,
            description =
                    "xy, west-first, negative-first, odd-even, bypass, level-first, level-first-free, fault-ring.")
    String routing;

    @Option(
            names = "--faults",
            paramLabel = "F",
            defaultValue = "none",
            description = "Patterns of faults, see below (default: ${DEFAULT-VALUE}).")
    String faults;

    @Option(
            names = "--vcs",
            paramLabel = "V",
            description = "Virtual channels of a link; as few as the routing needs unless given.")
    Integer virtualChannels;

    @Option(
            names = "--any-legal-path",
            description =
                    "Count every path that the turns of the function allow: the bound of all functions with them.")
    boolean anyLegalPath;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Topology topology = NocTexts.topology(mesh, meshes);
        NetworkSpec.Routing name = NocTexts.routing(routing);
        int channels = virtualChannels == null ? Routing.fewestChannels(name) : virtualChannels;
        if (channels < 1 || channels > 16) {
            throw new BadInput("--vcs is " + channels + "; allowed are 1..16");
        }
        FaultPatterns patterns = NocFaultPatterns.of(faults, topology);
        ProofTotals totals = prove(topology, name, channels, patterns);
        NocVerifyReport report = new NocVerifyReport(totals);
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                json ? JsonText.of(report.json(told(channels))) : report.text(routing + " on " + topology.describe()));
        out.flush();
        return totals.holds() ? ExitCode.OK : ExitCode.NOT_MET;
    }

    /** What the report is of. */
    private Map<String, Object> told(int channels) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("mesh", mesh);
        told.put("meshes", meshes);
        told.put("routing", routing);
        told.put("virtualChannels", channels);
        told.put("faults", faults);
        told.put("anyLegalPath", anyLegalPath);
        return told;
    }

    private ProofTotals prove(Topology topology, NetworkSpec.Routing name, int channels, FaultPatterns patterns) {
        Proof proof = new Proof(topology, channels, pattern -> Routing.of(name, pattern, channels));
        if (anyLegalPath) {
            proof.anyLegalPath();
        }
        try (Progress progress = Progress.of(routing, 0, "pattern")) {
            return proof.progress(progress).run(patterns);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage());
        }
    }
}
