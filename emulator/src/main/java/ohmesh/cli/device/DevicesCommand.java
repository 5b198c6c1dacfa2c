// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.device;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.cli.io.OutputFile;
import ohmesh.isa.assembler.NearestName;
import ohmesh.netlist.read.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the device presets, shows, plots and drives one, and fits measured curves. */
@Command(
        name = "devices",
        description = "List the device presets; show, plot or drive one; fit a measured curve.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh devices                                              all presets",
            "  ./ohmesh devices ag-a-si                                      every number, its unit, range and source",
            "  ./ohmesh devices ag-a-si --plot results/ag.svg                LTP/LTD, I-V and drift",
            "  ./ohmesh devices vteam --waveform w.csv --out results/o.csv   any voltage on one cell",
            "  ./ohmesh devices --table ltp-ltd.csv                          NL of a measured curve, and its JSON",
            "",
            "A waveform has the columns time and voltage, in s and V unless the header says so, such as time_us; a voltage",
            "holds until the next time. The cell is a typical one: its curve and its law with its thresholds and pulses,",
            "without variation, drift, retention and the other imperfections, which netlists have. A measured table has",
            "the columns set and reset, with or without pulse, in S unless the header says so, such as set_uS."
        })
public final class DevicesCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of a device preset.")
    String name;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "",
            description = "Draw into this file, .png or .svg.")
    String plot;

    @Option(names = "--table", paramLabel = "CSV", description = "Fit the measured SET and RESET curves of this file.")
    Path table;

    @Option(
            names = "--waveform",
            paramLabel = "CSV",
            description = "Apply the voltages of this file to one typical cell.")
    Path waveform;

    @Option(
            names = "--out",
            paramLabel = "CSV",
            description = "Where --waveform writes time, voltage, current, conductance.")
    Path out;

    @Option(
            names = "--conductance",
            paramLabel = "G",
            description = "Conductance of the cell before the waveform, such as \"20 uS\"; its lowest unless given.")
    String conductance;

    @Option(names = "--force", description = "Write over files that are there.")
    boolean force;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        PrintWriter printer = spec.commandLine().getOut();
        OutputFile plotFile = plot == null ? null : OutputFile.plot(plot, force);
        if (table != null) {
            if (plotFile != null) {
                plotFile.keep(table);
            }
            DeviceTable measured = DeviceTable.read(table);
            DeviceTableReport.print(measured, json, printer);
            draw(plotFile, DevicePlot.of(measured));
        } else if (name == null) {
            DeviceSheet.list(json, printer);
        } else if (waveform != null) {
            OutputFile target = OutputFile.text(out, force);
            target.keep(waveform);
            target.write(new DeviceWaveform(name, conductance).apply(waveform));
            printer.println("wrote " + out);
        } else if (plotFile != null) {
            DevicePlot.describe(name, printer);
            draw(plotFile, DevicePlot.of(name));
        } else {
            DeviceSheet.print(name, json, printer);
        }
        printer.flush();
        return ExitCode.OK;
    }

    private void draw(OutputFile file, DevicePlot plots) throws IOException {
        if (file != null) {
            file.write(plots.bytes(file.extension()));
            if (!json) {
                spec.commandLine().getOut().println("wrote " + plot);
            }
        }
    }

    private void check() {
        if (name != null && !Presets.DEVICES.names().contains(name)) {
            throw new BadInput(
                    "there is no device preset \"" + name + "\"" + nearest() + "; ./ohmesh devices lists them");
        }
        require(name == null || table == null, "--table fits a file and takes no NAME");
        require(
                waveform == null || (name != null && plot == null),
                "--waveform needs the NAME of a device, and no --plot");
        require(waveform == null || out != null, "--waveform needs --out CSV for what it writes");
        require(waveform != null || out == null, "--out belongs to --waveform");
        require(waveform != null || conductance == null, "--conductance belongs to --waveform");
        require(!force || out != null || plot != null, "--force belongs to --out and --plot: nothing is written");
        require(plot == null || name != null || table != null, "--plot needs the NAME of a device, or --table");
        require(
                !json || (waveform == null && (plot == null || table != null)),
                "--json prints numbers; --plot and --waveform write files");
    }

    /** Misspelt, or only the beginning of a name such as prezioso-2015. */
    private String nearest() {
        String hint = NearestName.hint(name, Presets.DEVICES.names());
        return !hint.isEmpty()
                ? hint
                : Presets.DEVICES.names().stream()
                        .filter(known -> known.startsWith(name))
                        .findFirst()
                        .map(known -> "; did you mean " + known + "?")
                        .orElse("");
    }

    private void require(boolean right, String otherwise) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
