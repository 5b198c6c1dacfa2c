// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.Converters;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.Setting;
import picocli.CommandLine.Option;

/** How {@code run} and {@code check} change a netlist while they read it. */
final class ReadingOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Converters.WholeNumber.class,
            description = "Seed of all random draws instead of the netlist's.")
    Long seed;

    @Option(
            names = "--set",
            paramLabel = "POINTER=VALUE",
            description = "Change a field of the netlist, for example /chip/tile/adc/bits=6. Repeatable.")
    List<String> settings = new ArrayList<>();

    @Option(names = "--control", paramLabel = "NAME", description = "Apply a negative control of the netlist.")
    String control;

    @Option(
            names = "--faults",
            paramLabel = "TEXT",
            description = "Routers and links that are dead, instead of the netlist's: " + FaultsOption.FORMS
                    + "; several joined by +. --set /faults/0/atCycle=C lets the first of them strike in cycle C.")
    String faults;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            converter = Converters.Folder.class,
            description = "A further folder that the netlist may read from. Repeatable.")
    List<Path> dataFolders = new ArrayList<>();

    /**
     * How a netlist is to be read.
     *
     * @param workbench reads the size of the mesh, where faults are given
     */
    ReadOptions of(Workbench workbench, Path netlist) {
        ReadOptions given = new ReadOptions(dataFolders, parsed(), control, seed);
        return faults == null ? given : new FaultsOption(faults).in(workbench, netlist, given);
    }

    /** Whether nothing but {@code --set} is given. */
    boolean isOnlySettings() {
        return seed == null && control == null && faults == null && dataFolders.isEmpty();
    }

    private List<Setting> parsed() {
        try {
            List<Setting> parsed = Setting.parseAll(settings);
            if (seed != null
                    && parsed.stream().anyMatch(setting -> setting.pointer().equals("/seed"))) {
                throw new BadInput("--seed and --set /seed are both given; one of them would have no effect");
            }
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new BadInput("--set: " + e.getMessage());
        }
    }
}
