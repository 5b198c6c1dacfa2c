// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.netlist.NetworkSpec;
import ohmesh.netlist.read.GalleryIndex;
import ohmesh.netlist.read.Names;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the netlists of the gallery and the presets. */
@Command(
        name = "list",
        description = "List the netlists of a folder, and the presets of chips, devices, router pipelines and costs.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./ohmesh list", "  ./ohmesh list netlists"})
final class ListCommand implements Callable<Integer> {
    private static final String GALLERY = "netlists";

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Folder of netlist folders; the gallery of Ohmesh unless given.")
    Path folder;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path gallery = folder == null ? gallery() : folder;
        if (!Files.isDirectory(gallery)) {
            throw new BadInput(gallery + ": no such folder");
        }
        if (Files.exists(gallery.resolve(NetlistReader.FILE_NAME))) {
            throw new BadInput(gallery + " is a netlist, not a folder of netlists; try ./ohmesh list "
                    + Objects.requireNonNullElse(gallery.normalize().getParent(), "..")
                    + " or ./ohmesh check " + gallery);
        }
        List<GalleryIndex.Entry> entries = GalleryIndex.list(gallery);
        out.println((entries.isEmpty() ? "no netlists in " : "netlists in ") + gallery);
        entries.forEach(entry -> row(String.valueOf(entry.folder().getFileName()), entry.description()));
        out.println("chip presets");
        Presets.CHIPS.names().forEach(name -> row(name, Presets.CHIPS.description(name)));
        out.println("device presets");
        Presets.DEVICES.names().forEach(name -> row(name, Presets.DEVICES.description(name)));
        out.println("pipeline presets");
        Presets.PIPELINES.names().forEach(name -> row(name, Presets.PIPELINES.description(name)));
        out.println("cost presets");
        Presets.COSTS.names().forEach(name -> row(name, Presets.COSTS.description(name)));
        out.println("routing algorithms");
        out.println("  " + String.join(", ", Names.all(NetworkSpec.Routing.class)));
        out.flush();
        return ExitCode.OK;
    }

    private void row(String name, String description) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, "  %-24s %s", name, description));
    }

    /** The gallery in the current folder, else the one beside the jar that runs. */
    private static Path gallery() {
        Path here = Path.of(GALLERY);
        if (Files.isDirectory(here)) {
            return here;
        }
        try {
            Path jar = Path.of(ListCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // The jar is emulator/target/ohmesh.jar.
            return jar.resolve("../../../" + GALLERY).normalize();
        } catch (URISyntaxException e) {
            return here;
        }
    }
}
