// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.List;

/**
 * An entry of a tile's table of connections for spikes.
 *
 * @param name in the netlist
 * @param sends whether this end emits
 * @param source network endpoint of the tile that emits
 * @param connection number among the connections of that tile
 * @param targets what each spike is sent to, one packet each: endpoints, or the one group
 * @param multicast whether the target is a group
 * @param axons axons, from 0 on
 * @param counterBits bits of a counter
 * @param drops whether a spike that finds its counter full is dropped; else the tick stops the run
 */
public record SpikeEnd(
        String name,
        boolean sends,
        int source,
        int connection,
        List<Integer> targets,
        boolean multicast,
        int axons,
        int counterBits,
        boolean drops) {

    /** Copies the targets. */
    public SpikeEnd {
        targets = List.copyOf(targets);
    }
}
