// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Wrong studies beside a right netlist. */
abstract class StudyRefusals {
    static final String BITS = StudyFolder.BITS;
    static final String WINDOW = StudyFolder.WINDOW;
    static final String BOTH = StudyFolder.BOTH;

    @TempDir
    Path temporary;

    StudyFolder folder;

    @BeforeEach
    void netlist() {
        folder = new StudyFolder(temporary);
    }

    /** A study of these members has this problem alone. */
    void one(String members, String problem) {
        assertEquals(List.of(problem), folder.problems(members));
    }
}
