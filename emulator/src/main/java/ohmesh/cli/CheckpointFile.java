// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import ohmesh.cli.io.BadInput;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.Clock;
import ohmesh.netlist.read.Digest;
import ohmesh.netlist.read.ReadResult;
import ohmesh.result.ResultFolder;
import ohmesh.run.Versions;

/** Saves and loads the state of a run; a file belongs to one resolved netlist, seed and version. */
final class CheckpointFile {
    private CheckpointFile() {}

    /** What a state belongs to. */
    static String identity(ReadResult read) {
        return read.netlist().name() + " (sha256 " + Digest.sha256(read.resolvedJson()) + ") with seed "
                + read.netlist().seed() + " on version " + Versions.text();
    }

    /** Saves the state between two cycles; the file appears whole or not at all. */
    static void save(Path file, String identity, Clock clock) throws IOException {
        ResultFolder.replace(file, stream -> Checkpoint.save(stream, identity, clock.state()));
    }

    /** Puts the clock where the file was saved; throws {@link BadInput} where the file does not fit. */
    static void load(Path file, String identity, Clock clock) {
        try (InputStream stream = Files.newInputStream(file)) {
            Checkpoint.load(stream, identity, clock.state());
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "cut off or damaged" : e.getMessage();
            throw new BadInput(
                    "cannot resume from " + file + ": " + (reason.equals(file.toString()) ? "no such file" : reason));
        }
        clock.dropCaches();
    }
}
