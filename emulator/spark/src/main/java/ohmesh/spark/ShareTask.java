// SPDX-License-Identifier: Apache-2.0
package ohmesh.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.read.Setting;
import ohmesh.netlist.study.StudyRead;
import ohmesh.netlist.study.StudyReader;
import ohmesh.run.MachineEmulation;
import ohmesh.study.Shard;
import ohmesh.study.StudyFolder;
import ohmesh.study.StudyJob;
import ohmesh.study.StudyRun;
import org.apache.spark.api.java.function.Function;

/**
 * One share of a study on an executor. What it is to do stands in the study and in the folder, so that a task that is
 * tried again, or runs twice because one executor is slow, does only what is left and changes nothing that is there.
 *
 * @param study absolute path of the study
 * @param out absolute path of the folder, which the driver has claimed
 * @param identity of the study as the driver read it
 * @param settings of all points, each {@code POINTER=VALUE}
 * @param retryFailed whether what failed before is run again
 * @param large whether a very large study was agreed to
 * @param shares how many tasks there are
 */
record ShareTask(
        String study,
        String out,
        String identity,
        List<String> settings,
        boolean retryFailed,
        boolean large,
        int shares)
        implements Function<Integer, Long> {
    private static final long serialVersionUID = 1;

    /**
     * Runs a share, from 1.
     *
     * @return units that ran now
     * @throws IOException where the executor sees another study than the driver, or cannot write
     */
    @Override
    public Long call(Integer part) throws IOException {
        List<Setting> common = Setting.parseAll(settings);
        StudyRead read = StudyReader.read(Path.of(study), large, common);
        if (!read.isValid()) {
            throw new IOException("the executor cannot read " + study + ": " + read.problems());
        }
        StudyJob job = StudyJob.of(read.plan(), read.resolvedJson(), common);
        if (!job.facts().identity().equals(identity)) {
            throw new IOException("the executor sees another state of " + study + " than the driver");
        }
        StudyFolder folder = StudyFolder.open(Path.of(out));
        StudyRun.Options how = new StudyRun.Options(1, new Shard(part, shares), retryFailed, Long.MAX_VALUE);
        return new StudyRun(job, folder, how, MachineEmulation::build).work(() -> false, QUIET);
    }

    private static final StudyRun.Listener QUIET = new StudyRun.Listener() {
        @Override
        public void begin(long there, long all) {}

        @Override
        public void unit() {}
    };
}
