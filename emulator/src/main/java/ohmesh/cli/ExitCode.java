// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

/** What the process tells its caller. */
final class ExitCode {
    static final int OK = 0;
    /** The run ended and an expectation of the netlist is not met. */
    static final int NOT_MET = 1;
    /** The command line, the netlist or a file it names is wrong. */
    static final int BAD_INPUT = 2;
    /** A defect of Ohmesh, or of the host: disk full, out of memory. */
    static final int INTERNAL = 3;
    /** Cycle limit or deadlock. */
    static final int NOT_FINISHED = 4;
    /** Ctrl-C, as shells number it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
