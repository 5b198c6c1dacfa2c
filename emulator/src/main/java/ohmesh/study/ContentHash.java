// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.List;
import ohmesh.netlist.read.InputFile;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadResult;
import ohmesh.run.Versions;

/**
 * The name under which the result of a unit is kept: a digest of all that decides its row. The seed stands in the
 * resolved netlist; seconds of wall time decide no row that came to its end.
 */
final class ContentHash {
    private static final String FORMAT = "ohmesh-point-1";

    private ContentHash() {}

    /** That of a netlist that was read, or of the problems that it has. */
    static String of(ReadResult read, Unit unit, StudyJob job) {
        Sha256 sha = new Sha256().add(FORMAT).add(Versions.text());
        sha.add(Long.toString(job.plan().study().budget().cycles()));
        sha.add(job.plan().study().counters());
        for (InputFile input : read.inputs()) {
            sha.add(input.path()).add(input.sha256());
        }
        if (read.isValid()) {
            return sha.add(read.resolvedJson()).hex();
        }
        sha.add(Long.toString(unit.seed()));
        job.settings(unit).forEach(setting -> sha.add(setting.pointer()).add(setting.value()));
        return sha.add(read.problems().stream().map(Problem::toString).toList()).hex();
    }

    /** That of the files which a netlist was read from. */
    static String ofInputs(List<InputFile> inputs) {
        Sha256 sha = new Sha256();
        inputs.forEach(input -> sha.add(input.path()).add(input.sha256()));
        return sha.hex();
    }
}
