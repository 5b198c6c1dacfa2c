// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import ohmesh.cli.Console;
import ohmesh.cli.io.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --faults} names is the same for {@code noc run} and {@code noc verify}. */
class NocFaultsTest {
    private static final String RUN = "run --mesh 4x4 --rate 0.05 --cycles 300 --warm-up 100 --routing level-first ";
    private static final String VERIFY = "verify --mesh 4x4 --routing level-first ";

    private final Console console = Console.real();

    private int noc(String words) {
        return console.execute((Object[]) ("noc " + words).split(" "));
    }

    @ParameterizedTest(name = "noc {0}")
    @ValueSource(strings = {RUN, VERIFY})
    void aPictureInAFileIsRead(String command, @TempDir Path directory) throws IOException {
        Path picture = Files.writeString(directory.resolve("picture.txt"), "....\n.##.\n....\n....\n");
        assertEquals(ExitCode.OK, noc(command + "--faults @" + picture), console.err::toString);
        assertEquals(ExitCode.BAD_INPUT, noc(command + "--faults @" + directory));
        assertTrue(console.err.toString().contains("is not a text that can be read"), console.err.toString());
    }

    @ParameterizedTest(name = "{0} is {1} sets")
    @CsvSource(
            delimiter = '|',
            value = {"k=2|1", "k=0..3|4", "k=1..2,samples=2|4", "k=2,samples=3,seed=5|3", "k=2,seed=9|1"})
    void samplesAreSets(String faults, int sets) {
        assertEquals(ExitCode.OK, noc(RUN + "--faults " + faults), console.err::toString);
        assertTrue(console.out.toString().contains(sets + " sets of faults"), console.out.toString());
        assertEquals(ExitCode.OK, noc(VERIFY + "--faults " + faults), console.err::toString);
        assertTrue(console.out.toString().contains("   " + sets + ", 0 of them cyclic"), console.out.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "k=3..1|faults \"k=3..1\" name a range of dead routers that goes backwards",
                "k=16|faults \"k=16\" leave no router of 16 alive",
                "k=1,samples=0|faults \"k=1,samples=0\" are 0 sets",
                "k=1,sample=3|faults \"k=1,sample=3\" are not of the form k=N,samples=M,seed=S",
            })
    void aMistakeHasOneMessage(String faults, String message) {
        for (String command : new String[] {RUN, VERIFY}) {
            assertEquals(ExitCode.BAD_INPUT, noc(command + "--faults " + faults));
            assertTrue(console.err.toString().contains(message), console.err.toString());
        }
    }

    @Test
    void aSetProvedIsTheSetSimulated() {
        var topology = NocTexts.topology("5x4", 1);
        String text = "k=1..3,samples=2,seed=4";
        var proved = FaultSamples.patterns(text, topology);
        var simulated = FaultSamples.parse(text, topology, new ArrayList<>());
        assertEquals(6, proved.count());
        assertEquals(6, simulated.samples());
        for (int i = 0; i < 6; i++) {
            assertEquals(
                    proved.pattern().apply(i).picture(),
                    simulated.draw(i, topology).picture());
            assertEquals(1 + i / 2, simulated.draw(i, topology).deadRouters());
        }
    }
}
