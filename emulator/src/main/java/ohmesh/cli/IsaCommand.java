// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ohmesh.cli.io.BadInput;
import ohmesh.isa.Opcode;
import ohmesh.isa.assembler.NearestName;
import ohmesh.isa.assembler.ReferencePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the reference page of the instruction set, or the entry of one instruction. */
@Command(
        name = "isa",
        description = "Print the instruction set, or one instruction.",
        footerHeading = "%nExamples:%n",
        footer = {"  ./ohmesh isa | less", "  ./ohmesh isa pulse"})
final class IsaCommand implements Runnable {
    private static final Pattern COMMENT = Pattern.compile("\\A<!--.*?-->\\s*", Pattern.DOTALL);

    @Parameters(arity = "0..1", paramLabel = "MNEMONIC", description = "Only this instruction.")
    String mnemonic;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(mnemonic == null ? page() : entry());
        spec.commandLine().getOut().flush();
    }

    /** The page without the comment on how its file is generated, which is no concern of who reads it here. */
    private static String page() {
        return COMMENT.matcher(ReferencePage.text()).replaceFirst("");
    }

    private String entry() {
        String name = mnemonic.toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".w") ? name.substring(0, name.length() - 2) : name;
        Optional<Opcode> row = Arrays.stream(Opcode.values())
                .filter(opcode -> opcode.mnemonic().equals(plain))
                .findFirst();
        List<String> known =
                Arrays.stream(Opcode.values()).map(Opcode::mnemonic).toList();
        return ReferencePage.entry(row.orElseThrow(
                () -> new BadInput("there is no instruction `" + mnemonic + "`" + NearestName.hint(plain, known))));
    }
}
