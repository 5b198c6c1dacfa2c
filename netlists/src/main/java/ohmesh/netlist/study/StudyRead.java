// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.List;
import ohmesh.netlist.read.InputFile;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadResult;

/**
 * What reading a study gave.
 *
 * @param plan the study with its points, or null where there are problems
 * @param problems all problems, by place
 * @param input the file of the study, or null where it could not be read
 * @param resolvedJson the study with everything filled in; empty where there are problems
 * @param size how much the study asks for, or null where it cannot be told
 * @param places finds fields of the study, for problems that only show after reading
 */
public record StudyRead(
        StudyPlan plan,
        List<Problem> problems,
        InputFile input,
        String resolvedJson,
        StudySize size,
        ReadResult.Places places) {
    public boolean isValid() {
        return plan != null;
    }
}
