// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.cli.Console;
import ohmesh.cli.io.ExitCode;
import ohmesh.noc.topology.FaultText;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NocVerifyCommandTest {
    private final Console console = Console.real();

    private int verify(String words) {
        return console.execute((Object[]) ("noc verify " + words).split(" "));
    }

    @Test
    void aProofExitsWith0AndADisproofWith1() {
        assertEquals(ExitCode.OK, verify("--mesh 3x2 --routing level-first --faults all"));
        assertTrue(console.out.toString().contains("64, 0 of them cyclic"), console.out.toString());
        assertTrue(console.out.toString().endsWith("is delivered\n"), console.out.toString());
        assertEquals(ExitCode.OK, verify("--mesh 3x2 --routing xy"));
        assertEquals(ExitCode.NOT_MET, verify("--mesh 3x2 --routing xy --faults router:1,0"));
        assertTrue(console.out.toString().contains("from 2,0 to 0,0"), console.out.toString());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "--mesh 3x3 --routing xy; link:1,0-2,0+link:0,1-0,2",
                "--mesh 3x3 --routing xy; router:1,1+link:0,0-1,0",
                "--mesh 2x2 --meshes 6 --routing xy; router:1,1+link:0,0-0,2",
                "--mesh 2x2 --meshes 6 --routing xy; link:2,1-3,1",
            })
    void aCounterexampleNamesItsFaultsSoThatTheyCanBeGivenAgain(String network, String faults) {
        assertEquals(ExitCode.NOT_MET, verify(network + " --faults " + faults));
        String found = console.out.toString().replaceFirst("(?s).*\\(--faults ([^)]*)\\).*", "$1");
        Topology topology = network.contains("meshes") ? NocTexts.topology("2x2", 6) : NocTexts.topology("3x3", 1);
        assertEquals(faults, found);
        assertEquals(faults, FaultText.parse(found, topology).text());
        verify(network + " --json --faults " + faults);
        assertTrue(console.out.toString().contains("\"faults\": \"" + faults + "\""), console.out.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "--mesh 0x4 --routing xy; a mesh of 0x4 cannot be",
                "--mesh 4 --routing xy; is not a mesh such as 8x8",
                "--mesh 64x64 --meshes 64 --routing xy; 65536 are the most",
                "--mesh 4x4 --routing levelfirst; nearest is `level-first`",
                "--mesh 5x5 --routing xy --faults all; too many to try every pattern",
                "--mesh 4x4 --routing xy --faults al; nearest is `all`",
                "--mesh 4x4 --routing xy --faults router:4,0; router 4,0 is outside the 4x4 mesh",
                "--mesh 2x2 --routing xy --faults ##/##; leave no router alive",
                "--mesh 4x4 --routing xy --faults k=16; leave no router of 16 alive",
                "--mesh 4x4 --routing xy --faults k=3..1; a range of dead routers that goes backwards",
                "--mesh 4x4 --routing xy --faults k=x; are not of the form k=N,samples=M,seed=S or k=N..M",
                "--mesh 4x4 --routing xy --faults k=1,samples=0; are 0 sets; allowed are 1..1000000000",
                "--mesh 4x4 --routing fault-ring --vcs 3; needs 4 virtual channels",
                "--mesh 4x4 --routing xy --vcs 17; allowed are 1..16",
                "--mesh 4x4 --routing fault-ring --any-legal-path; any legal path is a bound",
            })
    void wrongInputIsNamed(String words, String reason) {
        assertEquals(ExitCode.BAD_INPUT, verify(words));
        assertTrue(console.err.toString().contains(reason), console.err.toString());
    }
}
