// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private final int[] ints = {1, -2, 3};
    private final long[] longs = {Long.MIN_VALUE, 7};
    private final double[] reals = {0.1, Double.NaN, -0.0};
    private final Channel channel = new Channel("c", 2);

    private StateList state() {
        StateList state = new StateList();
        state.scope("a").ints("ints", 8, ints);
        state.scope("a").longs("longs", 64, longs);
        state.scope("b").reals("reals", "S", reals);
        state.scope("b").dynamic("channel", channel);
        return state;
    }

    private static byte[] saved(StateList state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Checkpoint.save(bytes, "vmm seed 1", state);
        return bytes.toByteArray();
    }

    private static String failure(byte[] bytes, String identity, StateList state) {
        return assertThrows(IOException.class, () -> Checkpoint.load(new ByteArrayInputStream(bytes), identity, state))
                .getMessage();
    }

    @Test
    void aLoadRestoresEveryPlane() throws IOException {
        StateList state = state();
        channel.send(5, 55);
        byte[] bytes = saved(state);
        String dump = state.dump();
        state.reset();
        ints[1] = 9;
        longs[0] = 9;
        reals[2] = 9;
        Checkpoint.load(new ByteArrayInputStream(bytes), "vmm seed 1", state);
        assertEquals(dump, state.dump());
        assertArrayEquals(new int[] {1, -2, 3}, ints);
        assertEquals(55, channel.receive(7));
    }

    @Test
    void aFileCutAnywhereSaysSo() throws IOException {
        byte[] bytes = saved(state());
        for (int length = 0; length < bytes.length; length++) {
            assertEquals(
                    "the checkpoint is cut off",
                    failure(Arrays.copyOf(bytes, length), "vmm seed 1", state()),
                    "at " + length + " of " + bytes.length);
        }
    }

    @Test
    void aFlippedBitNeverLoads() throws IOException {
        byte[] bytes = saved(state());
        for (int i = 10; i < bytes.length; i++) { // the gzip header before says nothing of the content
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertTrue(failure(damaged, "vmm seed 1", state()).contains("checkpoint"), "byte " + i);
        }
    }

    @Test
    void anotherKindOfFileSaysSo() {
        assertTrue(failure("{\"netlist\": 1}".getBytes(java.nio.charset.StandardCharsets.UTF_8), "x", state())
                .startsWith("not an Ohmesh checkpoint"));
    }

    @Test
    void anotherIdentityIsNamed() throws IOException {
        assertEquals(
                "the checkpoint belongs to vmm seed 1, this run is vmm seed 2",
                failure(saved(state()), "vmm seed 2", state()));
    }

    @Test
    void anotherMachineIsNamed() throws IOException {
        StateList fewer = new StateList();
        fewer.scope("a").ints("ints", 8, ints);
        assertEquals("the checkpoint holds 4 planes, this machine has 1", failure(saved(state()), "vmm seed 1", fewer));
        StateList renamed = new StateList();
        renamed.scope("a").ints("ints", 8, ints);
        renamed.scope("z").longs("longs", 64, longs);
        renamed.scope("b").reals("reals", "S", reals);
        renamed.scope("b").dynamic("channel", channel);
        assertEquals(
                "the checkpoint has a.longs where this machine has z.longs",
                failure(saved(state()), "vmm seed 1", renamed));
        StateList longer = new StateList();
        longer.scope("a").ints("ints", 8, new int[4]);
        longer.scope("a").longs("longs", 64, longs);
        longer.scope("b").reals("reals", "S", reals);
        longer.scope("b").dynamic("channel", channel);
        assertEquals(
                "a.ints has 4 elements here and 3 in the checkpoint", failure(saved(state()), "vmm seed 1", longer));
    }

    @Test
    void aNameListedTwiceThrows() {
        StateList state = state();
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> state.scope("a").ints("longs", 8, ints));
        assertEquals("state a.longs is listed twice", thrown.getMessage());
        state.scope("c").ints("longs", 8, ints);
    }

    @Test
    void resetReturnsToTheValuesAtListing() {
        StateList state = state();
        String dump = state.dump();
        ints[0] = 5;
        reals[0] = 5;
        channel.send(1, 1);
        state.reset();
        assertEquals(dump, state.dump());
    }
}
