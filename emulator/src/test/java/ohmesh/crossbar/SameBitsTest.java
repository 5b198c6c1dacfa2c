// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.SplittableRandom;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.engine.Plane;
import ohmesh.engine.StateList;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.read.Digest;
import org.junit.jupiter.api.Test;

/** One pinned digest, met on every JDK and by both kernels: the build runs this with and without vectors. */
class SameBitsTest {
    /** What is counted may become more; it changes no bit of what happens. */
    private static final Set<String> COUNTED = Set.of("counters", "amounts");

    @Test
    void readsAndPulsesLeaveThePinnedBits() throws IOException {
        var device = Records.with(Devices.VARIED, "setThreshold", 0.75, "overdriveExponent", 1.7);
        LogicalArray.Cells drawn = new LogicalArray.Cells(null, 35e-6, 8e-6);
        LogicalArray array = new LogicalArray(61, 19, Pairing.NEIGHBOURING_COLUMNS, drawn, drawn);
        var tile = Fixture.tile(Fixture.with(Fixture.PASSIVE, device));
        Crossbar crossbar = new Crossbar("array", tile, Fidelity.IDEAL, array, 42);
        StateList state = new StateList();
        crossbar.describe(state);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 40; i++) {
            crossbar.read(Fixture.codes(61, 127, random), new int[19]);
            crossbar.readTransposed(Fixture.codes(19, 127, random), new int[61]);
            // Codes become masks, so that a flipped code changes the conductances, too.
            long[] rows = {random.nextLong() ^ crossbar.codes()[i % 19]};
            long[] columns = {random.nextLong() ^ crossbar.codes()[0]};
            crossbar.pulse(rows, columns, i & 1, Fixture.half(i % 3 == 0 ? -1.4 : 1.4), 0);
        }
        assertEquals("8c97647bc7ecbb7a05dee46e812f4f9e9f56b1b93b0d2c8d1e64510fb7bc627d", digest(state));
    }

    private static String digest(StateList state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Plane plane : state.planes()) {
            if (!COUNTED.contains(plane.name())) {
                plane.save(new DataOutputStream(bytes));
            }
        }
        return Digest.sha256(bytes.toByteArray());
    }
}
