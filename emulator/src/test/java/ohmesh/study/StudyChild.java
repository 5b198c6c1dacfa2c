// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that runs a study, to be killed. */
public final class StudyChild {
    private StudyChild() {}

    /** Runs the study of the first argument in the folder of the second by as many threads as the third says. */
    public static void main(String[] arguments) throws IOException {
        StudyFixture.run(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                StudyFixture.options(Integer.parseInt(arguments[2])),
                ohmesh.run.MachineEmulation::build);
    }

    /** Starts it with the classes of this process. */
    static Process start(Path study, Path out, int threads) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StudyChild.class.getName(),
                        study.toString(),
                        out.toString(),
                        Integer.toString(threads))
                .inheritIO()
                .start();
    }
}
