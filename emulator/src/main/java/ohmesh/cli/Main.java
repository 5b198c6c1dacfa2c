// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import ohmesh.cli.io.ExitCode;
import picocli.CommandLine;

/** Entry point of the command line. */
public final class Main {
    private static final String STDERR_PROPERTY = "ohmesh.stderr";

    private Main() {}

    /** Runs the command line and exits. */
    public static void main(String[] arguments) {
        adoptStandardError();
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new FileOutputStream(FileDescriptor.out), err, arguments));
    }

    /** Runs the command line and gives its exit code; output that cannot be written is a failure. */
    static int run(OutputStream stream, PrintWriter err, String... arguments) {
        StandardOutput standard = new StandardOutput(stream);
        // All text is UTF-8 whatever the locale says.
        PrintWriter out = new PrintWriter(new OutputStreamWriter(standard, StandardCharsets.UTF_8), false);
        CommandLine commands = CommandLines.create(Workbench.standard(), out, err);
        int code;
        try {
            code = commands.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError failure) {
            code = new Failures(commands).report(failure, err);
        }
        out.flush();
        if (standard.failure().isPresent()) {
            Failures.say(
                    err,
                    "cannot write to standard output: "
                            + standard.failure().get().getMessage());
            code = ExitCode.INTERNAL;
        }
        err.flush();
        return code;
    }

    /**
     * The launcher sends descriptor 2 nowhere, so that nobody sees how the virtual machine greets the incubating
     * Vector API, and hands over the real standard error as another open descriptor. Adopting that descriptor
     * itself, rather than opening its path again, keeps offsets shared with other writers and works for sockets
     * and for terminals of other users.
     */
    private static void adoptStandardError() {
        Integer number = Integer.getInteger(STDERR_PROPERTY);
        if (number == null) {
            return;
        }
        try {
            FileDescriptor descriptor = new FileDescriptor();
            Field field = FileDescriptor.class.getDeclaredField("fd");
            field.setAccessible(true);
            field.setInt(descriptor, number);
            System.setErr(new PrintStream(
                    new FileOutputStream(descriptor), true, System.getProperty("stderr.encoding", "UTF-8")));
        } catch (ReflectiveOperationException | RuntimeException | UnsupportedEncodingException e) {
            System.out.println("ohmesh: cannot take over standard error (" + e + "); errors will not be shown");
        }
    }
}
