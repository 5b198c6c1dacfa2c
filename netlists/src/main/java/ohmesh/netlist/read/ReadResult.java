// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import ohmesh.netlist.Netlist;

/**
 * What reading gave.
 *
 * @param netlist the netlist, or null where there are problems
 * @param problems all problems, by place
 * @param inputs every file read, the netlist first
 * @param resolvedJson the netlist with presets resolved, in SI units; empty where there are problems
 * @param places where the fields of the netlist stand
 */
public record ReadResult(
        Netlist netlist, List<Problem> problems, List<InputFile> inputs, String resolvedJson, Places places) {
    /** Finds the text of a field, for problems that only show after reading. */
    @FunctionalInterface
    public interface Places {
        /**
         * A problem of a field.
         *
         * @param pointer JSON pointer into the netlist with presets expanded; where nothing stands there, the problem
         *     is that of the nearest ancestor
         */
        Problem problem(String pointer, String message);
    }

    public boolean isValid() {
        return netlist != null;
    }
}
