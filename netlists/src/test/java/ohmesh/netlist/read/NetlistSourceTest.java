// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import ohmesh.netlist.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A netlist that is read again and again with other settings is each time as if it were read for the first time. */
class NetlistSourceTest {
    private static final Path SINGLE = Path.of("src/test/resources/single");
    private static final int READINGS = 120;

    /** Right and wrong ones, in the chip and outside, in records, unions, lists, maps, tables and programs. */
    private static final List<Setting> SETTINGS = List.of(
            new Setting("/chip/tile/adc/bits", "7"),
            new Setting("/chip/tile/adc/bits", "8"),
            new Setting("/chip/tile/adc/bits", "77"),
            new Setting("/chip/tile/adc/fullScale", "3 uS"),
            new Setting("/chip/tile/array/device/law/stepScale", "0.02"),
            new Setting("/chip/tile/array/device", "{\"preset\": \"yao-2020\"}"),
            new Setting("/chip", "{\"preset\": \"default\"}"),
            new Setting("/chip", "{\"preset\": \"nothing\"}"),
            new Setting("/chip/cost/adderEnergy", "1 fJ"),
            new Setting("/chip/cost", "{\"preset\": \"zero\"}"),
            new Setting("/tiles/0/pulses/set/scheme", "gated"),
            new Setting("/tiles/0/pulses/set/amplitude", "1.25 V"),
            new Setting("/tiles/0/arrays/weights/rows", "4"),
            new Setting("/tiles/0/arrays/weights/minus/mean", "36 uS"),
            new Setting("/tiles/0/arrays/weights/plus", "{\"csv\": \"nowhere.csv\", \"unit\": \"uS\"}"),
            new Setting("/tiles/0/program", "nowhere.oasm"),
            new Setting("/channels/y/window", "3"),
            new Setting("/channels/y/window", "0"),
            new Setting("/host/latencyCycles", "5"),
            new Setting("/metrics/first/word", "0"),
            new Setting("/metrics/first", "3"),
            new Setting("/maximumCycles", "499999"),
            new Setting("/seed", "9"));

    private final NetlistSource source = NetlistSource.open(SINGLE);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aReadingIsAsIfItWereTheFirst(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int right = 0;
        for (int i = 0; i < READINGS; i++) {
            List<Setting> settings = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                settings.add(SETTINGS.get(random.nextInt(SETTINGS.size())));
            }
            ReadOptions options = new ReadOptions(List.of(), settings, null, null);
            ReadResult alone = NetlistReader.read(SINGLE, options);
            ReadResult again = source.read(options);
            assertEquals(alone.problems(), again.problems(), settings::toString);
            assertEquals(alone.isValid(), again.isValid(), settings::toString);
            assertEquals(alone.resolvedJson(), again.resolvedJson(), settings::toString);
            assertEquals(alone.inputs(), again.inputs(), settings::toString);
            if (alone.isValid()) {
                right++;
                assertEquals(alone.netlist().chip(), again.netlist().chip(), settings::toString);
                assertEquals(alone.resolvedJson(), JsonText.of(ResolvedWriter.data(again.netlist())));
            }
        }
        assertTrue(right > READINGS / 8 && right < READINGS, right + " of " + READINGS + " are right");
    }

    @Test
    void whatIsTheSameIsBoundOnce() {
        ReadOptions fewer = new ReadOptions(List.of(), List.of(new Setting("/chip/tile/adc/bits", "7")), null, null);
        ReadOptions more = new ReadOptions(List.of(), List.of(new Setting("/chip/tile/adc/bits", "8")), null, null);
        ReadResult first = source.read(fewer);
        ReadResult second = source.read(more);
        assertSame(first.netlist().chip().cost(), second.netlist().chip().cost());
        assertEquals(7, first.netlist().chip().tile().adc().bits());
        assertEquals(8, second.netlist().chip().tile().adc().bits());
    }
}
