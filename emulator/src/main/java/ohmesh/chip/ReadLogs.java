// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.List;
import ohmesh.crossbar.Crossbar;
import ohmesh.tile.ArraySlot;

/** The logs of all observations of one array, none for most. */
record ReadLogs(List<ReadLog> logs) implements ArraySlot.ReadObserver {
    @Override
    public void sampled(long issueCycle, Crossbar crossbar, boolean transposed) {
        for (ReadLog log : logs) {
            log.sampled(issueCycle, crossbar, transposed);
        }
    }

    @Override
    public void converted(int[] codes) {
        for (ReadLog log : logs) {
            log.converted(codes);
        }
    }
}
