// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import ohmesh.report.statistics.ResultTable;
import ohmesh.report.statistics.StudyResults;
import ohmesh.study.HostFacts;
import ohmesh.study.Shard;
import ohmesh.study.StudyFolder;

/** Reads the folder of a study, whole or in part. */
public final class StudyReport {
    private StudyReport() {}

    /**
     * The results of a folder. Its table is written anew from what is there, so that a run that was killed and shares
     * that were not merged count too; in a folder that cannot be written, the table that stands there is read.
     *
     * @throws NoSuchFileException where it holds no study, or no results and cannot be written
     * @throws ohmesh.report.statistics.UnreadableResults where the table is none
     */
    public static StudyResults read(Path folder) throws IOException {
        StudyFolder study = StudyFolder.open(folder);
        Path table = folder.resolve(Shard.WHOLE.resultsFile());
        try {
            study.writeResults(Shard.WHOLE);
        } catch (FileSystemException e) {
            if (!Files.isReadable(table)) {
                throw e;
            }
        }
        return new StudyResults(
                StudyQuestion.of(study.facts(), study.points()), ResultTable.read(table), HostFacts.of(study));
    }
}
