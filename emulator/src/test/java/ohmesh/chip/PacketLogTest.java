// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.engine.MachineFault;
import org.junit.jupiter.api.Test;

class PacketLogTest {
    @Test
    void aPacketCountsWhenItsLastWordHasCome() {
        PacketLog log = new PacketLog("y", 2);
        assertEquals(false, log.add(1));
        assertEquals(0, log.packets().size());
        assertTrue(log.add(2));
        assertEquals(1, log.packets().size());
    }

    @Test
    void aFloodOfPacketsIsStoppedByTheNameOfItsChannel() {
        PacketLog log = new PacketLog("y", 1 << 20);
        for (int word = 0; word < 16 << 20; word++) {
            log.add(0);
        }
        MachineFault fault = assertThrows(MachineFault.class, () -> log.add(0));
        assertTrue(fault.getMessage().contains("channel y"), fault.getMessage());
    }
}
