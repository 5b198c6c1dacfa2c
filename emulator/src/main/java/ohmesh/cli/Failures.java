// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.engine.MachineFault;
import ohmesh.isa.assembler.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one clear message and an exit code; a stack trace only on request. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final CommandLine commands;

    Failures(CommandLine commands) {
        this.commands = commands;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        Optional<String> wrong = wrongCommand(failure);
        if (wrong.isPresent()) {
            say(err, "there is no command \"" + wrong.get() + "\"" + nearestCommand(wrong.get()));
        } else {
            say(err, failure.getMessage());
            UnmatchedArgumentException.printSuggestions(failure, err);
        }
        err.println("see " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.BAD_INPUT;
    }

    /** The word that stands where a command would, if it is none. */
    private static Optional<String> wrongCommand(ParameterException failure) {
        boolean top = failure.getCommandLine().getParent() == null;
        return top && failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? unmatched.getUnmatched().stream().findFirst()
                : Optional.empty();
    }

    /** Exchanged letters are two edits of a short word and yet its most frequent misspelling. */
    private String nearestCommand(String wrong) {
        Set<String> known = commands.getSubcommands().keySet();
        return NearestName.of(wrong, known)
                .or(() -> known.stream()
                        .filter(name -> sorted(name).equals(sorted(wrong)))
                        .findFirst())
                .map(name -> "; did you mean ohmesh " + name + "?")
                .orElse("; there are " + String.join(", ", known));
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure, command.getErr());
    }

    /** Prints the message of a failure and gives its exit code. */
    int report(Throwable thrown, PrintWriter err) {
        Throwable failure = thrown instanceof UncheckedIOException wrapped ? wrapped.getCause() : thrown;
        int code = code(failure);
        if (isFull(failure)) {
            say(err, oneLine(failure) + "; what was not whole is not left, and --force writes over what is");
        } else if (code == ExitCode.INTERNAL) {
            err.println("ohmesh: internal error: " + oneLine(failure));
            Ohmesh top = commands.getCommand();
            if (top.debug) {
                failure.printStackTrace(err);
            } else {
                err.println("the same command with --debug shows the stack trace; please report it");
            }
        } else if (failure instanceof BadInput input) {
            input.messages().forEach(message -> say(err, message));
        } else {
            err.println("ohmesh: " + oneLine(failure));
        }
        err.flush();
        return code;
    }

    /** A full disk is no fault of ours; the words are those of the operating system, in any language but for these. */
    private static boolean isFull(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof IOException
                && message != null
                && (message.contains("No space left on device") || message.contains("Disk quota exceeded"));
    }

    /** Says one thing, whose first line alone names the program: what follows it may be lines of a source. */
    static void say(PrintWriter err, String message) {
        err.println("ohmesh: " + message);
        err.flush();
    }

    private static int code(Throwable failure) {
        boolean input = failure instanceof BadInput
                || failure instanceof MachineFault
                || failure instanceof NoSuchFileException
                || failure instanceof FileNotFoundException
                || failure instanceof AccessDeniedException
                || failure instanceof FileAlreadyExistsException;
        return input ? ExitCode.BAD_INPUT : ExitCode.INTERNAL;
    }

    private static String oneLine(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "out of memory; OHMESH_JAVA_OPTIONS=-Xmx8g gives more";
        }
        if (failure instanceof NoSuchFileException) {
            return failure.getMessage() + ": no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return failure.getMessage() + ": access denied";
        }
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        boolean plain = failure instanceof MachineFault || failure instanceof IOException;
        return plain ? message : failure.getClass().getSimpleName() + ": " + message;
    }
}
