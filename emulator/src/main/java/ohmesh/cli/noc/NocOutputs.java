// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.OutputFile;

/**
 * The files that {@code ohmesh noc run} writes; null where none is asked for.
 *
 * @param plot chart of a sweep
 * @param csv table of a sweep or of sets of faults
 * @param packets of a single run
 * @param map of the links of a single run
 */
record NocOutputs(OutputFile plot, OutputFile csv, OutputFile packets, OutputFile map) {
    /** Checks before the work that the files can be written, and belong to what is asked for. */
    static NocOutputs of(NocRunOptions options) {
        boolean samples = options.faults.startsWith("k=");
        boolean single = !options.sweep && !samples;
        List<String> problems = new ArrayList<>();
        require(problems, !options.sweep || !samples, "--sweep takes one set of faults, not k=N,samples=M,seed=S");
        require(problems, options.plot == null || options.sweep, "--plot belongs to --sweep");
        require(
                problems,
                options.csv == null || !single,
                "--csv belongs to --sweep and to --faults k=N,samples=M,seed=S; --packets writes the packets of one run");
        require(problems, options.packets == null || single, "--packets belongs to a single run");
        require(problems, options.map == null || single, "--map belongs to a single run");
        boolean writes = options.plot != null || options.csv != null || options.packets != null || options.map != null;
        require(problems, !options.force || writes, "--force belongs to options that write files");
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        NocOutputs files = new NocOutputs(
                image("--plot", options.plot, options.force),
                text(options.csv, options.force),
                text(options.packets, options.force),
                image("--map", options.map, options.force));
        OutputFile.differ(Stream.of(files.plot, files.csv, files.packets, files.map)
                .filter(Objects::nonNull)
                .toList());
        return files;
    }

    private static void require(List<String> problems, boolean right, String otherwise) {
        if (!right) {
            problems.add(otherwise);
        }
    }

    private static OutputFile image(String option, Path path, boolean force) {
        return path == null ? null : OutputFile.image(option, path.toString(), force);
    }

    private static OutputFile text(Path path, boolean force) {
        return path == null ? null : OutputFile.text(path, force);
    }
}
