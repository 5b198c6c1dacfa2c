// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ohmesh.engine.Probe;
import org.junit.jupiter.api.Test;

final class EventLogTest {
    @Test
    void eventsOfABurstAreSortedByCycleThenComponentThenArrival() {
        EventLog log = new EventLog();
        Probe probe = new Probe();
        probe.listen(log);
        probe.event(4, "b", "issue", "add");
        probe.event(9, "b", "issue", "sub");
        probe.event(4, "a", "issue", "second");
        probe.event(4, "b", "retire", "add");
        probe.event(3, "a", "issue", "first");
        assertEquals("3 a issue first\n4 a issue second\n4 b issue add\n4 b retire add\n9 b issue sub\n", log.text());
    }
}
