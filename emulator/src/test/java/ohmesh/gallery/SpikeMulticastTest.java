// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock;
import ohmesh.engine.Counters;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of the README of spike-multicast. */
class SpikeMulticastTest {
    private static final Path FOLDER = Path.of("..", "netlists", "spike-multicast");

    @ParameterizedTest(name = "{0}")
    @CsvSource({"multicast, 823, 5574, 1421", "unicast, 4323, 13824, 4369"})
    void aRowOfTheReadmeIsMeasured(String delivery, long injected, long links, long cycles) throws IOException {
        Setting setting = Setting.parse("/spikes/retina/delivery=" + delivery);
        ReadResult read = NetlistReader.read(FOLDER, ReadOptions.none().withSettings(List.of(setting)));
        assertTrue(read.isValid(), () -> read.problems().toString());
        Machine machine = Machine.build(read.netlist());
        assertEquals(Clock.Stop.FINISHED, machine.clock().run(machine.netlist().maximumCycles()));
        assertEquals(injected, network(machine).get("flitsInjected"));
        assertEquals(links, network(machine).get("linkFlits"));
        assertEquals((double) cycles, machine.metrics().get("measuredCycles"), "of the ten steps");
        String row = String.format(Locale.ROOT, "| %s | %,d | %,d | %,d |", delivery, injected, links, cycles);
        assertTrue(Files.readString(FOLDER.resolve("README.md")).contains(row), () -> "the README has no row " + row);
    }

    private static Counters network(Machine machine) {
        return machine.counters().stream()
                .filter(counters -> counters.owner().equals("network"))
                .findFirst()
                .orElseThrow();
    }
}
