// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import ohmesh.engine.Clock;
import ohmesh.netlist.NetworkSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The event of a packet that leaves names that packet, though those of several virtual channels leave mixed. */
class EjectEventTest {
    @ParameterizedTest(name = "{0} virtual channels")
    @ValueSource(ints = {1, 2, 3})
    void everyPacketIsNamedOnceWhereItLeaves(int virtualChannels) {
        NetworkSpec spec =
                new NetworkSpec(NetworkSpec.Routing.XY, virtualChannels, 4, NetworkSpec.Pipeline.C, 1, 1, 64, 64);
        PlayedNetwork played = new PlayedNetwork(3, 3, spec);
        List<String> in = new ArrayList<>();
        List<String> out = new ArrayList<>();
        played.probe.listen((cycle, component, kind, detail) -> (kind.equals("inject") ? in : out).add(detail));
        for (int packet = 0; packet < 60; packet++) {
            played.player.packet(packet / 3, packet % 8, 8, packet, 5 + packet % 4);
        }
        played.start();
        assertEquals(Clock.Stop.FINISHED, played.run());
        assertEquals(60, in.size());
        assertEquals(in.stream().sorted().toList(), out.stream().sorted().toList());
    }
}
