// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.run.Emulation;

/** Runs commands in this process and keeps what they print. */
public final class Console {
    /** Steps of the toy that {@link #finishing} builds. */
    public static final int STEPS = 20_000;

    public final StringWriter out = new StringWriter();
    public final StringWriter err = new StringWriter();
    private final Function<Netlist, Emulation> builder;

    public Console(Function<Netlist, Emulation> builder) {
        this.builder = builder;
    }

    public static Console finishing() {
        return new Console(netlist -> new ToyMachine(netlist.seed(), STEPS, ToyMachine.Ending.FINISH));
    }

    /** With the machine that users get. */
    public static Console real() {
        return new Console(Workbench.standard().builder());
    }

    public int execute(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return CommandLines.create(
                        new Workbench(NetlistReader::read, builder), new PrintWriter(out), new PrintWriter(err))
                .execute(texts);
    }

    /** Writes a netlist whose only expectation is a number of steps of the toy. */
    public static Path netlist(Path folder, int steps) throws IOException {
        return Files.writeString(folder.resolve("netlist.json"), """
                {
                  "name": "toy",
                  "description": "adds draws",
                  "chip": {"preset": "default"},
                  "tiles": [{"at": [0, 0], "program": ["addi r1, r1, 1", "halt"]}],
                  "expect": [{"metric": "counter.worker.work", "equals": %d}],
                  "controls": {"other": {"description": "another seed", "patch": {"seed": 7}}}
                }
                """.formatted(steps));
    }
}
