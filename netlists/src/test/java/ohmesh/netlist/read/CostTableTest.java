// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.CostSpec;
import ohmesh.netlist.read.PresetNumber.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of costs of a chip: where it comes from, how a netlist changes it, and who said each number. */
class CostTableTest {
    private static final String CHIP = "\"mesh\": {\"width\": 1, \"height\": 1},";

    @TempDir
    Path folder;

    private ReadResult with(String cost) {
        return Examples.copy("single", folder).replace(CHIP, CHIP + " " + cost).read();
    }

    private static CostSpec cost(ReadResult read) {
        assertEquals(List.of(), read.problems());
        return read.netlist().chip().cost();
    }

    private static PresetNumber constant(ReadResult read, String field) {
        return CostConstants.of(read.netlist().chip()).stream()
                .filter(number -> number.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChipWithoutATableHasThatOf32Nanometres() {
        ReadResult read = Examples.copy("single", folder).read();
        assertEquals("cmos-32nm", cost(read).name());
        assertEquals(1.551e-12, cost(read).digital().instruction());
        PresetNumber instruction = constant(read, "cost.digital.instruction");
        assertEquals(Origin.SOURCE, instruction.origin());
        assertTrue(instruction.source().contains("PUMA"), instruction.source());
        assertEquals(Origin.CALIBRATED, constant(read, "cost.network.link").origin());
    }

    @Test
    void aNumberThatTheNetlistGivesIsItsOwn() {
        ReadResult read = with("\"cost\": {\"digital\": {\"instruction\": \"2 pJ\"}},");
        assertEquals(2e-12, cost(read).digital().instruction());
        assertEquals(0.2652e-12, cost(read).digital().addition(), "the rest stays");
        assertEquals(Origin.NETLIST, constant(read, "cost.digital.instruction").origin());
        assertEquals(Origin.SOURCE, constant(read, "cost.digital.addition").origin());
    }

    @Test
    void anotherTableReplacesTheWholeOne() {
        ReadResult read =
                with("\"cost\": {\"preset\": \"cmos-32nm\", \"override\": {\"host\": {\"word\": \"1 nJ\"}}},");
        assertEquals(1e-9, cost(read).host().word());
        assertEquals("cmos-32nm", cost(read).name());
    }

    @Test
    void aSettingReachesIntoTheTable() {
        Examples.copy("single", folder);
        Setting setting = Setting.parse("/chip/cost/memory/access=3 pJ");
        ReadResult read = NetlistReader.read(folder, ReadOptions.none().withSettings(List.of(setting)));
        assertEquals(3e-12, cost(read).memory().access());
    }

    @Test
    void whatAChipPresetReplacesHasItsSource() {
        var yao = CostConstants.of(ChipPresets.chip("yao-2020"));
        PresetNumber cell = yao.stream()
                .filter(number -> number.field().equals("cost.array.cellArea"))
                .findFirst()
                .orElseThrow();
        assertEquals(1.44e-12, cell.value());
        assertEquals(Origin.SOURCE, cell.origin());
        assertEquals("MNSIM 2.0: a 1T1R cell of 1.44 um2 in 130 nm", cell.source());
        assertTrue(yao.stream().noneMatch(number -> number.origin() == Origin.NETLIST));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"cost\": {\"digital\": {\"instruction\": \"-1 pJ\"}},|-1 pJ is outside 0 J .. 1 uJ",
                "\"cost\": {\"digital\": {\"laneArea\": \"1 um\"}},|unknown unit \"um\"; an area in m2 is wanted",
                "\"cost\": {\"digitl\": {}},|unknown field \"digitl\"; nearest is \"digital\"",
                "\"cost\": {\"preset\": \"cmos-33nm\"},|unknown preset \"cmos-33nm\"; nearest is \"cmos-32nm\"; ./ohmesh list shows all",
                "\"cost\": {\"name\": \"mine\"},|a preset keeps its name; \"name\" cannot be given",
                "\"cost\": \"cmos-32nm\",|expected an object, found a string; a preset is {\"preset\": \"cmos-32nm\"}"
            })
    void whatIsWrongWithATableIsSaid(String cost, String problem) {
        List<String> messages =
                with(cost).problems().stream().map(Problem::message).toList();
        assertEquals(1, messages.size(), messages::toString);
        assertEquals(problem, messages.get(0));
    }

    @Test
    void aTilePlacesNoMoreArraysThanTheChipGivesIt() {
        ReadResult read = Examples.copy("single", folder)
                .replace("\"lanes\": 32,", "\"lanes\": 32, \"arrayCount\": 1,")
                .replace("\"neighbouring-columns\"", "\"two-arrays\"")
                .read();
        List<String> problems = read.problems().stream()
                .map(problem -> problem.pointer() + ": " + problem.message())
                .toList();
        assertEquals(
                List.of("/tiles/0/arrays: places 2 physical arrays; a tile of the chip has 1 (chip.tile.arrayCount)"),
                problems);
    }
}
