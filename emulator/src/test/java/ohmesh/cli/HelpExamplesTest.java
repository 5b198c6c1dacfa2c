// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ohmesh.cli.io.ExitCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the help shows works as it stands in the root of the repository. */
final class HelpExamplesTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "run",
                "check",
                "list",
                "circuit",
                "export",
                "noc verify",
                "devices",
                "chips",
                "asm",
                "disasm",
                "isa",
                "help"
            })
    void everyExampleWorks(String command) throws IOException {
        List<String> examples = execute(0, (command + " --help").split(" "))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("./ohmesh "))
                .toList();
        assertFalse(examples.isEmpty());
        for (String example : examples) {
            for (String part : example.split(";")) {
                run(part.strip());
            }
        }
    }

    private void run(String example) throws IOException {
        // A column of remarks follows; the test runs in the folder of the module.
        String plain = example.split(" {3,}")[0]
                .replace("./ohmesh ", "")
                .replace("'", "")
                .replace(" | less", "")
                .replace("netlists", "../netlists")
                .replace("results/", folder + "/")
                .replace("waves.vcd", folder + "/waves.vcd")
                .replace("trace.json", folder + "/trace.json")
                .replace("vmm.hex", folder + "/vmm.hex")
                .replace(" w.csv", " " + example("w.csv", "time_s,voltage_V\n0,0.4\n1e-10,0\n"))
                .replace("ltp-ltd.csv", example("ltp-ltd.csv", "set_uS,reset_uS\n1,9\n5,4\n9,1\n"));
        String[] sides = plain.split(" > ");
        boolean runs = plain.startsWith("run ");
        // A short run shows that the command line is right; the netlists themselves are tested elsewhere.
        String words = runs ? sides[0] + " --max-cycles 20" : sides[0];
        // The benchmarks are in another jar; what the options say is read before that is found.
        int code = plain.startsWith("bench ") ? ExitCode.BAD_INPUT : ExitCode.OK;
        String out = execute(runs ? ExitCode.NOT_FINISHED : code, words.split(" "));
        assertFalse(out.contains("; illegal"), out);
        if (sides.length > 1) {
            Files.writeString(Path.of(sides[1]), out);
        }
    }

    /** A file of the user that an example reads. */
    private String example(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String execute(int code, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int actual = CommandLines.create(Workbench.standard(), new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
        assertEquals(code, actual, String.join(" ", arguments) + ": " + err);
        return out.toString();
    }
}
