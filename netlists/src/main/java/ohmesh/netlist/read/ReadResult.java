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
 */
public record ReadResult(Netlist netlist, List<Problem> problems, List<InputFile> inputs, String resolvedJson) {
    public boolean isValid() {
        return netlist != null;
    }
}
