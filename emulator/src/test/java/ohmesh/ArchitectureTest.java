// SPDX-License-Identifier: Apache-2.0
package ohmesh;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions between packages, who may print, and the arithmetic that may reach machine state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    /** Classes in the repository when the rule was last looked at; fewer means the import went wrong. */
    private static final int CLASSES_AT_LEAST = 40;

    /** Their last bits are the choice of each JDK. */
    private static final Set<String> PLATFORM_DEPENDENT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    private final JavaClasses everything = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ohmesh");

    @Test
    void allRulesSeeTheWholeProject() {
        assertTrue(everything.size() >= CLASSES_AT_LEAST, "only " + everything.size() + " classes");
        for (Class<?> known : new Class<?>[] {
            ohmesh.engine.Clock.class, ohmesh.noc.Network.class, ohmesh.netlist.Netlist.class, ohmesh.isa.Opcode.class
        }) {
            assertTrue(everything.contain(known), known.getName());
        }
    }

    /** Package, then what it may use of the project besides itself. */
    static Stream<Arguments> directions() {
        return Stream.of(
                direction("isa"),
                direction("netlist", "isa"),
                direction("engine"),
                direction("device", "engine", "netlist"),
                direction("circuit"),
                direction("analysis", "circuit", "crossbar", "netlist"),
                direction("crossbar", "circuit", "device", "engine", "netlist"),
                direction("noc", "engine", "netlist"),
                direction("tile", "engine", "isa", "netlist", "crossbar", "noc"),
                direction("chip", "engine", "isa", "netlist", "device", "crossbar", "noc", "tile"),
                direction("cost", "engine", "isa", "netlist", "device", "crossbar", "noc", "tile", "chip"),
                direction("trace", "engine", "netlist", "noc"),
                direction("result", "engine", "isa", "netlist", "chip", "cost"),
                direction("run", "engine", "isa", "netlist", "chip", "cost", "result"),
                direction(
                        "report", "engine", "isa", "netlist", "noc", "chip", "cost", "trace", "result", "run", "study"),
                direction("study", "engine", "netlist", "chip", "cost", "result", "run"));
    }

    @Test
    void everyPackageHasADirection() {
        String[] known = Stream.concat(Stream.of("cli"), directions().map(rule -> (String) rule.get()[0]))
                .map(name -> "ohmesh." + name + "..")
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(everything);
        assertTrue(classes()
                .should()
                .resideInAPackage("ohmesh.noc..")
                .evaluate(everything)
                .hasViolation());
    }

    private static Arguments direction(String from, String... to) {
        return Arguments.of(from, to);
    }

    private static ArchRule mayOnlyUse(String root, String from, String... to) {
        String[] allowed = Stream.concat(Stream.of(from), Stream.of(to))
                .map(name -> root + "." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + from + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("directions")
    void aPackageUsesOnlyThoseItMay(String from, String... to) {
        mayOnlyUse("ohmesh", from, to).check(everything);
    }

    /** Room and its inner room, then what that may use of the room besides itself; "" is the room's own package. */
    static Stream<Arguments> innerDirections() {
        return Stream.of(
                Arguments.of("noc", "topology", List.of()),
                Arguments.of("noc", "routing", List.of("topology")),
                Arguments.of("noc", "proof", List.of("routing", "topology")),
                Arguments.of("noc", "", List.of("routing", "topology")),
                Arguments.of("noc", "traffic", List.of("", "routing", "topology")),
                Arguments.of("report", "chart", List.of()),
                Arguments.of("report", "", List.of("chart")),
                Arguments.of("report", "statistics", List.of()),
                Arguments.of("report", "study", List.of("", "chart", "statistics")),
                Arguments.of("cli", "io", List.of()),
                Arguments.of("cli", "device", List.of("io")),
                Arguments.of("cli", "noc", List.of("io")),
                Arguments.of("cli", "study", List.of("io")));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("innerDirections")
    void anInnerRoomUsesOnlyThoseItMay(String room, String inner, List<String> to) {
        innerRule(room, inner, to).check(everything);
    }

    private static ArchRule innerRule(String room, String inner, List<String> to) {
        String[] allowed = Stream.concat(Stream.of(inner), to.stream())
                .map(name -> innerPackage(room, name))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(innerPackage(room, inner))
                .should()
                .dependOnClassesThat(resideInAPackage("ohmesh." + room + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed))));
    }

    private static String innerPackage(String room, String inner) {
        return "ohmesh." + room + (inner.isEmpty() ? "" : "." + inner);
    }

    @Test
    void anInnerRuleCanFail() {
        assertTrue(innerRule("noc", "traffic", List.of("topology"))
                .evaluate(everything)
                .hasViolation());
        assertTrue(
                innerRule("noc", "", List.of("topology")).evaluate(everything).hasViolation());
    }

    @Test
    void aDirectionRuleCanFail() {
        assertTrue(mayOnlyUse("ohmesh", "noc", "netlist").evaluate(everything).hasViolation());
        assertTrue(mayOnlyUse("ohmesh", "noc", "engine").evaluate(everything).hasViolation());
    }

    @Test
    void theTileKnowsOnlyTheFlitsOfTheNetwork() {
        noClasses()
                .that()
                .resideInAPackage("ohmesh.tile..")
                .should()
                .dependOnClassesThat(resideInAPackage("ohmesh.noc..")
                        .and(DescribedPredicate.not(DescribedPredicate.describe(
                                "Flit", type -> type.getName().equals("ohmesh.noc.Flit")))))
                .allowEmptyShould(true)
                .check(everything);
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    @Test
    void packagesFormNoCycle() {
        noCycles("ohmesh").check(everything);
    }

    @Test
    void theCycleRuleCanFail() {
        JavaClasses jdk = new ClassFileImporter().importClasses(String.class, Object.class, Locale.class);
        assertTrue(noCycles("java").evaluate(jdk).hasViolation());
    }

    private static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("ohmesh.cli..")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @Test
    void onlyTheCommandLinePrints() {
        ONLY_THE_COMMAND_LINE_PRINTS.check(everything);
    }

    private static ArchRule sameBitsEverywhere(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "is a Math method of unspecified last bits",
                        access -> access.getTargetOwner().isEquivalentTo(Math.class)
                                && PLATFORM_DEPENDENT.contains(access.getName())));
    }

    @Test
    void whatReachesMachineStateHasTheSameBitsOnEveryJdk() {
        sameBitsEverywhere(
                        "ohmesh.engine..",
                        "ohmesh.device..",
                        "ohmesh.circuit..",
                        "ohmesh.analysis..",
                        "ohmesh.crossbar..",
                        "ohmesh.noc..",
                        "ohmesh.tile..",
                        "ohmesh.chip..",
                        "ohmesh.cost..",
                        "ohmesh.netlist..")
                .check(everything);
    }

    /** Breaks the rules on arithmetic and printing, so that the tests below see them fail. */
    static final class Offender {
        private Offender() {}

        static void offend(double x) {
            System.err.println(Math.tanh(x) + Math.abs(x));
        }
    }

    /** Keeps both rules. */
    static final class Innocent {
        private Innocent() {}

        static double value(double x) {
            return StrictMath.tanh(x) + Math.abs(x) + Math.sqrt(x) + Math.max(x, 1) + Math.floor(x);
        }
    }

    @Test
    void theArithmeticAndPrintingRulesCanFail() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        JavaClasses innocent = new ClassFileImporter().importClasses(Innocent.class);
        assertTrue(ONLY_THE_COMMAND_LINE_PRINTS.evaluate(offender).hasViolation());
        assertFalse(ONLY_THE_COMMAND_LINE_PRINTS.evaluate(innocent).hasViolation());
        assertTrue(sameBitsEverywhere("ohmesh..").evaluate(offender).hasViolation());
        assertFalse(sameBitsEverywhere("ohmesh..").evaluate(innocent).hasViolation());
    }
}
