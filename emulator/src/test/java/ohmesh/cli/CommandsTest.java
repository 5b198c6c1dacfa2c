// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ohmesh.isa.assembler.ReferencePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {
    @TempDir
    Path folder;

    private final Console console = Console.finishing();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"run", "check", "list", "devices", "chips", "asm", "disasm", "isa", "completion", "help"})
    void everyCommandHasHelpWithAnExample(String command) {
        assertEquals(0, console.execute(command, "--help"));
        String help = console.out.toString();
        assertTrue(help.startsWith("Usage: ohmesh " + command), help);
        assertTrue(help.contains("Example"), help);
        assertTrue(help.indexOf("ohmesh " + command, help.indexOf("Example")) > 0, help);
        assertEquals(0, console.execute("--help"));
        assertTrue(console.out.toString().contains("  " + command + " "));
    }

    @Test
    void unknownCommandNamesTheNearestAndExitsTwo() {
        assertEquals(2, console.execute("rum"));
        assertTrue(console.err.toString().contains("ohmesh run"), console.err.toString());
        assertEquals("", console.out.toString());
    }

    @Test
    void misspeltCommandWithArgumentsNamesTheNearestToo() {
        assertEquals(2, console.execute("rnu", "x"));
        assertTrue(
                console.err.toString().startsWith("ohmesh: there is no command \"rnu\"; did you mean ohmesh run?"),
                console.err.toString());
    }

    @Test
    void helpPrintsWhatTheOptionPrints() {
        assertEquals(0, console.execute("--help"));
        String top = console.out.toString();
        assertEquals(0, console.execute("help"));
        assertEquals(top, console.out.toString());
        assertEquals(0, console.execute("run", "--help"));
        String run = console.out.toString();
        assertTrue(run.contains("143 ") && run.contains("130 "), run);
        assertEquals(0, console.execute("help", "run"));
        assertEquals(run, console.out.toString());
        assertEquals(2, console.execute("help", "rum"));
        assertTrue(console.err.toString().contains("`run`"), console.err.toString());
    }

    @Test
    void unknownOptionNamesTheNearestAndExitsTwo() {
        assertEquals(2, console.execute("run", folder, "--chekpoint", "x"));
        assertTrue(console.err.toString().contains("--checkpoint"), console.err.toString());
    }

    @Test
    void noCommandAtAllExitsTwo() {
        assertEquals(2, console.execute());
        assertTrue(console.err.toString().contains("a command is missing"));
    }

    @ParameterizedTest(name = "--trace {0}")
    @ValueSource(
            strings = {
                "x.vcd",
                "vcd=",
                "scope=a",
                "vcd=x,form=3",
                "vcd=x,from=-1",
                "vcd=x,from=9,to=9",
                "vcd=x,vcd=y",
                "vcd=x,perfetto=y",
                "perfetto=",
                "vcd=x,from=99999999999999999999"
            })
    void malformedTraceExitsTwo(String text) {
        assertEquals(2, console.execute("run", folder, "--trace", text));
        assertTrue(console.err.toString().contains("--trace"), console.err.toString());
    }

    @Test
    void checkNamesEveryProblemAndEveryGoodNetlist() throws IOException {
        Path good = Console.netlist(folder, 1);
        Path bad = Files.writeString(
                folder.resolve("bad.json"),
                Files.readString(good).replace("\"default\"", "\"defualt\"").replace("[0, 0]", "[0, \"x\"]"));
        assertEquals(2, console.execute("check", good, bad));
        assertTrue(console.out.toString().startsWith(good + ": ok (toy: 1 tile, 2 instructions,"));
        String problems = console.err.toString();
        assertTrue(problems.contains("/chip/preset") && problems.contains("/tiles/0/at"), problems);
        assertEquals(0, console.execute("check", good));
    }

    @Test
    void checkLooksIntoControls() throws IOException {
        Path netlist = Console.netlist(folder, 1);
        Files.writeString(netlist, Files.readString(netlist).replace("{\"seed\": 7}", "{\"seed\": \"x\"}"));
        assertEquals(2, console.execute("check", netlist));
        assertTrue(console.err.toString().contains("seed"), console.err.toString());
    }

    @Test
    void assembledWordsDisassembleToTheSameProgram() throws IOException {
        Path source = Files.writeString(
                folder.resolve("a.oasm"), "li r1, 5\nagain: addi r1, r1, -1\nbne r1, r0, again\nhalt\n");
        assertEquals(0, console.execute("asm", source));
        String listing = console.out.toString();
        assertEquals(0, console.execute("asm", "--hex", source));
        Path words = Files.writeString(folder.resolve("a.hex"), console.out.toString());
        assertEquals(0, console.execute("disasm", words));
        assertEquals(listing, console.out.toString());
        assertEquals(0, console.execute((Object[])
                ("disasm " + Files.readString(words).strip().replace("\n", " ")).split(" ")));
        assertEquals(listing, console.out.toString());
    }

    @Test
    void asmShowsEveryErrorWithACaret() throws IOException {
        Path source = Files.writeString(folder.resolve("a.oasm"), "ad r1, r2, r3\nbne r1, r0, nowhere\n");
        assertEquals(2, console.execute("asm", source));
        String errors = console.err.toString();
        assertTrue(errors.contains("a.oasm:1:1: ") && errors.contains("a.oasm:2:13: "), errors);
        assertTrue(errors.contains("\n^"), errors);
        assertEquals("", console.out.toString());
        assertEquals(2, console.execute("asm", folder.resolve("nothing.oasm")));
        assertTrue(console.err.toString().contains("no such file"), console.err.toString());
    }

    @Test
    void asmOfANetlistKnowsItsTiles() throws IOException {
        Console.netlist(folder, 1);
        assertEquals(0, console.execute("asm", folder));
        assertTrue(console.out.toString().startsWith("; tile 0,0, inline\n"), console.out.toString());
    }

    @Test
    void hexOfANetlistIsTheWordsOfOneProgram() throws IOException {
        Path netlist = Console.netlist(folder, 1);
        assertEquals(0, console.execute("asm", "--hex", folder));
        String words = console.out.toString();
        assertTrue(words.matches("(0x[0-9a-f]{8}\n){2}"), words);
        String second = "{\"at\": [1, 0], \"program\": [\"halt\"]}";
        Files.writeString(
                netlist,
                Files.readString(netlist)
                        .replace(
                                "{\"preset\": \"default\"}",
                                "{\"preset\": \"default\", \"override\": {\"mesh\": { \"width\": 2, \"height\": 1 }}}")
                        .replace("\"halt\"]}]", "\"halt\"]}, " + second + "]"));
        assertEquals(2, console.execute("asm", "--hex", folder));
        assertTrue(
                console.err.toString().contains("has 2 programs; choose one by --tile X,Y: 0,0 1,0"),
                console.err.toString());
        assertEquals(0, console.execute("asm", "--hex", "--tile", "0,0", folder));
        assertEquals(words, console.out.toString());
        assertEquals(0, console.execute("asm", "--tile", "1,0", folder));
        assertTrue(console.out.toString().startsWith("; tile 1,0, inline\n"), console.out.toString());
        assertEquals(2, console.execute("asm", "--tile", "7,0", folder));
        assertEquals(2, console.execute("asm", "--tile", "7", folder));
    }

    @Test
    void disasmRefusesWhatIsNoWord() throws IOException {
        assertEquals(2, console.execute("disasm", "0x123"));
        Path words = Files.writeString(folder.resolve("a.hex"), "0x02000000 ; halt\nhello\n");
        assertEquals(2, console.execute("disasm", words));
        assertTrue(console.err.toString().contains("a.hex:2: \"hello\""), console.err.toString());
    }

    @Test
    void isaPrintsThePageAndSingleEntries() {
        assertEquals(0, console.execute("isa"));
        String page = console.out.toString();
        assertTrue(page.startsWith("# The Ohmesh instruction set\n"), page.substring(0, 80));
        assertTrue(ReferencePage.text().endsWith(page), "the page without its first comment");
        assertEquals(0, console.execute("isa", "VADD.w"));
        assertTrue(console.out.toString().startsWith("### `vadd`"), console.out.toString());
        assertEquals(2, console.execute("isa", "vvmm"));
        assertTrue(console.err.toString().contains("`vmm`"), console.err.toString());
    }

    @Test
    void listShowsNetlistsAndPresets() throws IOException {
        Console.netlist(Files.createDirectory(folder.resolve("toy")), 1);
        assertEquals(0, console.execute("list", folder));
        String list = console.out.toString();
        assertTrue(list.contains("toy                      adds draws"), list);
        assertTrue(list.contains("prezioso-2015"), list);
        assertEquals(2, console.execute("list", folder.resolve("none")));
        assertEquals(2, console.execute("list", folder.resolve("toy")));
        assertTrue(console.err.toString().contains("try ./ohmesh list " + folder + " or"), console.err.toString());
        assertEquals(0, console.execute("list", Files.createDirectory(folder.resolve("empty"))));
        assertTrue(console.out.toString().startsWith("no netlists in "), console.out.toString());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bash", "zsh"})
    void completionKnowsCommandsAndOptions(String shell) {
        assertEquals(0, console.execute("completion", shell));
        String script = console.out.toString();
        assertTrue(script.contains("disasm") && script.contains("--max-cycles"), "a whole script");
    }

    @Test
    void completionOfAnotherShellExitsTwo() {
        assertEquals(2, console.execute("completion", "fish"));
        assertTrue(console.err.toString().contains("bash, zsh"), console.err.toString());
    }
}
