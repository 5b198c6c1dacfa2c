// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticsTest {
    private static final Symbols SYMBOLS = new Symbols(
            Map.of("GIVEN", 5),
            Map.of("weights", 0, "my-array", 3),
            Map.of("set", 0, "reset", 1),
            Map.of("x", 0),
            Map.of("tanh", 0));

    @Test
    void allErrorsComeAtOnceWithLineColumnAndCaret() {
        String text = """
                start:  li r1, 3
                        vadd v1, v2
                \tbne r1, r0, strat
                        send v1, xx ; comment
                """;
        List<Diagnostic> expected = List.of(
                new Diagnostic(
                        "p.oasm",
                        2,
                        9,
                        "`vadd` is written `vadd[.w] vD, vB, vC`, not with 2 operands",
                        "        vadd v1, v2\n        ^~~~"),
                new Diagnostic(
                        "p.oasm",
                        3,
                        14,
                        "unknown label `strat`; nearest is `start`",
                        "\tbne r1, r0, strat\n\t            ^~~~~"),
                new Diagnostic(
                        "p.oasm",
                        4,
                        18,
                        "unknown channel `xx`; nearest is `x`",
                        "        send v1, xx ; comment\n                 ^~"));
        Assembly assembly = Assembler.assemble("p.oasm", text, SYMBOLS);
        assertEquals(expected, assembly.diagnostics());
        assertEquals(List.of(), assembly.words());
        assertEquals(List.of(), assembly.lines());
    }

    @Test
    void theTextOfADiagnosticLeadsWithItsPlace() {
        Diagnostic only = only("foo");
        assertEquals("p.oasm:1:1: unknown instruction `foo`\nfoo\n^~~", only.text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ad r1, r2                     | 1  | ^~            | unknown instruction `ad`; nearest is `add`
            vaddd.w v1, v2, v3            | 1  | ^~~~~~~       | unknown instruction `vaddd.w`; nearest is `vadd`
            vmax.w v1, v2, v3             | 1  | ^~~~~~        | `vmax` has no `.w` form
            mov.w r1, r2                  | 1  | ^~~~~         | `mov` has no `.w` form
            add r1, r2, q3                | 13 | ^~            | unknown register `q3`; nearest is `r3`
            add r1, r2, r32               | 13 | ^~~           | there is no register `r32`; scalar registers are r0..r31
            vmm v16, v2, 0                | 5  | ^~~           | there is no register `v16`; vector registers are v0..v15
            add r1, v2, r3                | 9  | ^~            | `v2` is a vector register; here stands a scalar register, r0..r31
            add r1,, r3                   | 8  | ^             | a scalar register, r0..r31, is missing
            add r1, r2, r3, r4            | 17 | ^~            | `add` is written `add rD, rB, rC`, not with 4 operands
            addi r1, r2, r3               | 14 | ^~            | `r3` is a register; here stands a number
            addi r1, r2, 16384            | 14 | ^~~~~         | 16384 does not fit; imm has -16384..16383
            addi r1, r2, -16385           | 14 | ^~~~~~        | -16385 does not fit; imm has -16384..16383
            addi r1, r2, GIVN             | 14 | ^~~~          | unknown constant or label `GIVN`; nearest is `GIVEN`
            addi r1, r2, 3 4              | 16 | ^             | unexpected `4`
            addi r1, r2, (3               | 16 | ^             | `)` is missing
            addi r1, r2, 3 +              | 17 | ^             | a number or name is missing
            li r1, 524288                 | 8  | ^~~~~~        | 524288 does not fit; imm has -524288..524287; `li32` takes any 32 bits
            li r1, 12ab                   | 8  | ^~~~          | `12ab` is no integer; integers are decimal, 0x hexadecimal or 0b binary
            li r1, 1 << 62 << 3           | 8  | ^~~~~~~~~~~~  | the value of `1 << 62 << 3` leaves 64 bits
            li32 r1, 0x100000000          | 10 | ^~~~~~~~~~~   | 4294967296 leaves 32 bits
            l: li32 r1, l                 | 13 | ^             | here stands a constant; an address is none
            l: addi r1, r2, l + l         | 17 | ^~~~~         | the sum of several addresses means nothing
            ld r1, 4                      | 8  | ^             | an address is written `offset(rB)`
            ld r1, 4(v2)                  | 10 | ^~            | `v2` is a vector register; here stands a scalar register, r0..r31
            vmuls v1, v2, r3, nearest     | 19 | ^~~~~~~       | `nearest` needs a shift before it
            vmuls v1, v2, r3, 32          | 19 | ^~            | 32 does not fit; shift has 0..31
            vmuls v1, v2, r3, 3, neerest  | 22 | ^~~~~~~       | unknown rounding `neerest`; nearest is `nearest`
            pulse m1, m2, 0, set, pluss   | 23 | ^~~~~         | unknown polarity `pluss`; nearest is `plus`
            pulse m1, m2, 0, sett, plus   | 18 | ^~~~          | unknown policy `sett`; nearest is `set`
            vmm v1, v2, weight            | 13 | ^~~~~~        | unknown slot `weight`; nearest is `weights`
            vmm v1, v2, 32                | 13 | ^~            | 32 does not fit; slot has 0..31
            vtab v1, v2, sigmoid          | 14 | ^~~~~~~       | unknown table `sigmoid`; known: `tanh`
            l: send v1, l                 | 13 | ^             | `l` is an address; here stands a channel
            beq r1, r2, 16384             | 13 | ^~~~~         | `16384` is 16384 words away; `beq` reaches -16384..16383
            loop 8192, 1                  | 6  | ^~~~          | 8192 does not fit; count has 0..8191
            loop 3, 0                     | 9  | ^             | a loop body of 0 instructions; it has 1..4095
            loop 3, 4096                  | 9  | ^~~~          | a loop body of 4096 instructions; it has 1..4095
            loop 3, 1                     | 9  | ^             | a loop body of 1 instructions; the program ends 0 after the loop
            l: loopr r1, l                | 14 | ^             | `l` ends the loop body before its first instruction
            .const A 3                    | 1  | ^~~~~~        | constants are written `.const NAME = expression`
            .const r1 = 3                 | 8  | ^~            | `r1` is the name of a register
            .const LANES = 3              | 8  | ^~~~~         | `LANES` is already a machine register
            .const GIVEN = 3              | 8  | ^~~~~         | `GIVEN` is already a constant given with the program
            .const A = GIVE               | 12 | ^~~~          | unknown earlier constant `GIVE`; nearest is `GIVEN`
            a: a: nop                     | 4  | ^             | `a` is already a label of line 1
            .wrd 3                        | 1  | ^~~~          | unknown directive `.wrd`; nearest is `.word`
            .isa 2                        | 6  | ^             | the program is for version 2 of the instruction set; this is version 1
            .isa                          | 1  | ^~~~          | `.isa` is written `.isa version`, not with 0 operands
            .word 1, 2                    | 10 | ^             | `.word` is written `.word expression`, not with 2 operands
            nop $                         | 5  | ^             | unexpected character `$`
            3                             | 1  | ^             | here stands a label, an instruction or a directive
            """)
    void everyMistakeIsNamedWhereItStands(String text, int column, String carets, String message) {
        Diagnostic only = only(text);
        assertEquals(message, only.message());
        assertEquals(1, only.line());
        assertEquals(column, only.column());
        assertEquals(text + "\n" + " ".repeat(column - 1) + carets, only.caretText());
    }

    @Test
    void aBranchThatReachesTooFarNamesDistanceAndRange() {
        String far = "beq r0, r0, far\n" + "nop\n".repeat(16383) + "far: nop";
        assertEquals(
                "`far` is 16384 words away; `beq` reaches -16384..16383",
                only(far).message());
        String near = "beq r0, r0, far\n" + "nop\n".repeat(16382) + "far: nop";
        assertEquals(List.of(), Assembler.assemble("p.oasm", near, SYMBOLS).diagnostics());
    }

    @Test
    void aLoopBodyThatIsTooLongNamesItsLength() {
        String over = "loop 2, end\n" + "nop\n".repeat(4096) + "end: nop";
        assertEquals(
                "a loop body of 4096 instructions; it has 1..4095", only(over).message());
        String longest = "loop 2, end\n" + "nop\n".repeat(4095) + "end: nop";
        assertEquals(List.of(), Assembler.assemble("p.oasm", longest, SYMBOLS).diagnostics());
    }

    @Test
    void aNetlistConstantMayNotHideAMachineRegister() {
        Symbols symbols = new Symbols(Map.of("LANES", 3), Map.of(), Map.of(), Map.of(), Map.of());
        List<Diagnostic> diagnostics =
                Assembler.assemble("p.oasm", "nop", symbols).diagnostics();
        assertEquals(
                "constant `LANES` has the name of a machine register",
                diagnostics.get(0).message());
    }

    @Test
    void oneWrongOperandIsReportedOnceHoweverManyWordsItStandsIn() {
        assertEquals(
                "there is no register `r99`; scalar registers are r0..r31",
                only("li32 r99, 0x12345678").message());
    }

    @Test
    void aConstantWithAnErrorIsNotReportedAgainWhereItIsUsed() {
        assertEquals(
                "a number or name is missing", only(".const A = 1 +\nli r1, A").message());
    }

    @Test
    void severalWrongOperandsOfOneInstructionAreAllReported() {
        Assembly assembly = Assembler.assemble("p.oasm", "vmuls v20, w1, r1, 99, up", SYMBOLS);
        assertEquals(
                List.of(7, 12, 20, 24),
                assembly.diagnostics().stream().map(Diagnostic::column).toList());
    }

    @Test
    void longLinesAreCutAroundTheColumn() {
        String caretText = only(" ".repeat(5000) + "foo ;" + "x".repeat(5000)).caretText();
        assertTrue(caretText.length() < 500, () -> "length " + caretText.length());
        String[] lines = caretText.split("\n", -1);
        assertEquals(lines[0].indexOf("foo"), lines[1].indexOf("^~~"));
    }

    @Test
    void deepParenthesesAreRefusedNotOverflowed() {
        String text = "li r1, " + "(".repeat(100_000) + "1" + ")".repeat(100_000);
        assertEquals("the expression nests deeper than 64", only(text).message());
    }

    @Test
    void aTextOfErrorsOnlyGivesABoundedNumberOfThem() {
        assertEquals(
                1000,
                Assembler.assemble("p.oasm", "foo\n".repeat(20_000), SYMBOLS)
                        .diagnostics()
                        .size());
    }

    private static Diagnostic only(String text) {
        List<Diagnostic> diagnostics =
                Assembler.assemble("p.oasm", text, SYMBOLS).diagnostics();
        assertEquals(1, diagnostics.size(), diagnostics::toString);
        assertEquals("p.oasm", diagnostics.get(0).source());
        return diagnostics.get(0);
    }
}
