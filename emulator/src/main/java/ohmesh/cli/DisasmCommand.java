// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.ExitCode;
import ohmesh.isa.assembler.Disassembler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints instruction words as assembly text that assembles to the same words. */
@Command(
        name = "disasm",
        description = "Print instruction words as assembly text.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./ohmesh disasm 0x1a000001 0x02000000",
            "  ./ohmesh asm --hex netlists/vmm > vmm.hex; ./ohmesh disasm vmm.hex"
        })
final class DisasmCommand implements Callable<Integer> {
    private static final Pattern WORD = Pattern.compile("(0[xX])?[0-9a-fA-F]{8}");
    private static final Pattern COMMENT = Pattern.compile("[;#].*");
    private static final long LARGEST_BYTES = 64 << 20;

    @Parameters(
            paramLabel = "FILE|HEX",
            arity = "1..*",
            description = "Words of eight hexadecimal digits, or files with such words.")
    List<String> parts = new ArrayList<>();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Integer> words = new ArrayList<>();
        for (String part : parts) {
            if (WORD.matcher(part).matches() && !Files.exists(Path.of(part))) {
                words.add(word(part));
            } else {
                read(Path.of(part), words);
            }
        }
        spec.commandLine().getOut().print(Disassembler.program(words));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private static void read(Path file, List<Integer> words) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("\"" + file + "\" is neither a file nor a word of eight hexadecimal digits");
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new BadInput(file + " is larger than " + (LARGEST_BYTES >> 20) + " MB");
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new BadInput(file + " is not UTF-8 text");
        }
        for (int i = 0; i < lines.size(); i++) {
            String content = COMMENT.matcher(lines.get(i)).replaceFirst("").strip();
            for (String text : content.isEmpty() ? new String[0] : content.split("\\s+")) {
                if (!WORD.matcher(text).matches()) {
                    throw new BadInput(
                            file + ":" + (i + 1) + ": \"" + text + "\" is not a word of eight hexadecimal digits");
                }
                words.add(word(text));
            }
        }
    }

    private static int word(String text) {
        return Integer.parseUnsignedInt(text.substring(text.length() - 8), 16);
    }
}
