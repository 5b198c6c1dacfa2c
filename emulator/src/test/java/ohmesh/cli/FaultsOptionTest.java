// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Place;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsOptionTest {
    private static final Path NETLIST = Path.of("..", "netlists", "fault-bypass");

    private final Console console = Console.real();

    private static List<Fault> faults(String text, String... settings) {
        ReadOptions given = ReadOptions.none()
                .withSettings(List.of(settings).stream().map(Setting::parse).toList());
        Workbench workbench = Workbench.standard();
        return workbench
                .read(NETLIST, new FaultsOption(text).in(workbench, NETLIST, given))
                .netlist()
                .faults();
    }

    @Test
    void routersBecomeAPictureAndLinksTheirEnds() {
        List<Fault> faults = faults("router:4,2+link:3,4-3,3+link:0,0-1,0");
        assertEquals("....#...", faults.get(0).picture().get(2));
        assertEquals(
                List.of(
                        new Fault.Link(new Place(0, 0), new Place(1, 0)),
                        new Fault.Link(new Place(3, 3), new Place(3, 4))),
                faults.subList(1, 3).stream().map(Fault::link).toList());
        assertEquals(3, faults.size());
    }

    @Test
    void randomOnesAreDrawnAndNamed() {
        List<Fault> faults = faults("routers=4,seed=7+links=2,seed=3");
        long dead = String.join("", faults.get(0).picture())
                .chars()
                .filter(letter -> letter == '#')
                .count();
        assertEquals(4, dead);
        assertEquals(3, faults.size());
    }

    @Test
    void theFaultsOfTheNetlistGo() {
        assertEquals(List.of(), faults("none"));
    }

    @Test
    void aSettingMayChangeThem() {
        assertEquals(9, faults("router:4,2", "/faults/0/atCycle=9").get(0).atCycle());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "router:9,9|--faults: fault \"router:9,9\": router 9,9 is outside the 8x8 mesh",
                "link:0,0-2,0|--faults: fault \"link:0,0-2,0\": no link goes from 0,0 to 2,0",
                "routr:1,1|--faults: faults \"routr:1,1\" are none of"
            })
    void whatTheMeshHasNotIsRefused(String text, String problem) {
        for (String command : List.of("run", "check")) {
            assertEquals(2, console.execute(command, NETLIST, "--faults", text));
            assertTrue(console.err.toString().contains(problem), () -> console.err.toString());
        }
    }

    @Test
    void runTakesThem() {
        assertEquals(0, console.execute("run", NETLIST, "--faults", "none"));
        assertTrue(console.out.toString().contains("719 (719 ns"), () -> console.out.toString());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--set=/chip/network/routing=xy", "--faults=router:0,2"})
    void checkTakesWhatRunTakes(String option) {
        assertEquals(2, console.execute("check", NETLIST, option));
        assertEquals(2, console.execute("run", NETLIST, option));
    }

    @Test
    void checkTakesControlAndSeed() {
        assertEquals(0, console.execute("check", NETLIST, "--control", "xy", "--seed", "4"));
        assertEquals(2, console.execute("check", NETLIST, "--control", "yx"));
        assertTrue(console.err.toString().contains("unknown control"), () -> console.err.toString());
    }

    @Test
    void aChannelWithoutAWayIsOneLineWithItsPlace() {
        assertEquals(2, console.execute("run", NETLIST, "--set", "/chip/network/routing=xy"));
        List<String> lines = console.err.toString().lines().toList();
        String place = "netlist.json:34:13 /channels/row2: the routing has no way from tile 0,2 to tile 7,2";
        assertEquals(
                1,
                lines.stream().filter(line -> line.contains("/channels/row2:")).count());
        assertTrue(lines.get(0).contains(place), lines.get(0));
    }

    @Test
    void whatAStrikeTakesIsANoteAndNoProblem() {
        assertEquals(0, console.execute("check", NETLIST, "--faults=router:7,2", "--set=/faults/0/atCycle=200"));
        String place = "netlist.json:17:13 /tiles/1/at: from cycle 200 on: the router of tile 7,2 is dead";
        assertTrue(console.err.toString().contains("note: " + NETLIST + "/" + place), () -> console.err.toString());
        assertTrue(console.out.toString().contains(": ok ("), () -> console.out.toString());
        assertEquals(0, console.execute("check", NETLIST, "--set=/faults/0/atCycle=200"));
        assertEquals("", console.err.toString(), "level-first finds a way for all");
    }
}
