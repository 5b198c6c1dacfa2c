// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

/** What the process tells its caller. */
public final class ExitCode {
    public static final int OK = 0;
    /** The run ended and an expectation of the netlist is not met. */
    public static final int NOT_MET = 1;
    /** The command line, the netlist or a file it names is wrong. */
    public static final int BAD_INPUT = 2;
    /** A defect of Ohmesh, or of the host: disk full, out of memory. */
    public static final int INTERNAL = 3;
    /** Cycle limit or deadlock. */
    public static final int NOT_FINISHED = 4;
    /** Ctrl-C, as shells number it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
