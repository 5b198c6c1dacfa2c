// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import ohmesh.netlist.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A netlist that is read again and again with other settings is each time as if it were read for the first time. */
class NetlistSourceTest {
    private static final Path SINGLE = Path.of("src/test/resources/single");
    private static final int READINGS = 120;
    private static final String CHANNELS = "{\"x\": {\"from\": \"host\", \"to\": [0, 0], \"packetWords\": 3},"
            + " \"y\": {\"from\": [0, 0], \"to\": \"host\", \"packetWords\": 2, \"window\": 4},"
            + " \"z\": {\"from\": [0, 0], \"to\": \"host\", \"packetWords\": 2}}";

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
            right += isAsIfItWereTheFirst(options(random)) ? 1 : 0;
        }
        assertTrue(right > READINGS / 8 && right < READINGS, right + " of " + READINGS + " are right");
    }

    @Test
    void readingsOfTwoThreadsAreAsIfEachWereTheFirst() {
        List<ReadOptions> all = Stream.generate(new SplittableRandom(4)::split)
                .limit(READINGS)
                .map(NetlistSourceTest::options)
                .toList();
        all.parallelStream().forEach(this::isAsIfItWereTheFirst);
    }

    private static ReadOptions options(RandomGenerator random) {
        List<Setting> settings = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            settings.add(SETTINGS.get(random.nextInt(SETTINGS.size())));
        }
        return new ReadOptions(List.of(), settings, random.nextInt(8) == 0 ? "no-input" : null, null);
    }

    /** Compares with a reading alone; whether the netlist is right. */
    private boolean isAsIfItWereTheFirst(ReadOptions options) {
        ReadResult alone = NetlistReader.read(SINGLE, options);
        ReadResult again = source.read(options);
        String what = options.toString();
        assertEquals(alone.problems(), again.problems(), what);
        assertEquals(alone.isValid(), again.isValid(), what);
        assertEquals(alone.resolvedJson(), again.resolvedJson(), what);
        assertEquals(alone.inputs(), again.inputs(), what);
        if (alone.isValid()) {
            assertEquals(alone.netlist().chip(), again.netlist().chip(), what);
            assertEquals(alone.resolvedJson(), JsonText.of(ResolvedWriter.data(again.netlist())));
            pointers("", ResolvedWriter.data(alone.netlist()))
                    .forEach(pointer -> assertEquals(
                            alone.places().problem(pointer, "here"),
                            again.places().problem(pointer, "here"),
                            what));
        }
        return alone.isValid();
    }

    private static Stream<String> pointers(String pointer, Object value) {
        return value instanceof Map<?, ?> map
                ? Stream.concat(
                        Stream.of(pointer),
                        map.entrySet().stream()
                                .flatMap(member -> pointers(pointer + "/" + member.getKey(), member.getValue())))
                : Stream.of(pointer);
    }

    @Test
    void orderOfMembersIsThatOfTheText() {
        for (String outputs : List.of("{\"y\": {}, \"z\": {}}", "{\"z\": {}, \"y\": {}}")) {
            List<Setting> settings = List.of(
                    new Setting("/channels", CHANNELS),
                    new Setting("/host/outputs", outputs),
                    new Setting("/observe/reads/reads", "2"));
            ReadResult read = source.read(new ReadOptions(List.of(), settings, null, null));
            assertEquals(List.of(), read.problems());
            String first = outputs.substring(2, 3);
            assertEquals(
                    first, read.netlist().host().outputs().keySet().iterator().next());
            assertTrue(read.resolvedJson().indexOf("\"y\": {\n        \"packets") > 0, read::resolvedJson);
        }
    }

    @Test
    void whatIsTheSameIsBoundOnce() {
        ReadOptions fewer = new ReadOptions(List.of(), List.of(new Setting("/chip/tile/adc/bits", "7")), null, null);
        ReadOptions more = new ReadOptions(List.of(), List.of(new Setting("/chip/tile/adc/bits", "8")), null, null);
        ReadResult first = source.read(fewer);
        ReadResult second = source.read(more);
        assertSame(first.netlist().chip().cost(), second.netlist().chip().cost());
        List<Setting> equal = List.of(new Setting("/chip/tile/adc/bits", "8"), new Setting("/seed", "5"));
        ReadResult third = source.read(new ReadOptions(List.of(), equal, null, null));
        assertSame(second.netlist().chip(), third.netlist().chip());
        assertEquals(7, first.netlist().chip().tile().adc().bits());
        assertEquals(8, second.netlist().chip().tile().adc().bits());
    }
}
