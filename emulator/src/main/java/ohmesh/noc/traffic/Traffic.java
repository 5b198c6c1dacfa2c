// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import ohmesh.noc.topology.FaultMap;

/** What is sent through a network: {@link SyntheticTraffic} or a {@link TrafficTrace}. */
public sealed interface Traffic permits SyntheticTraffic, TrafficTrace {
    /** The packets of a run, from its start. */
    PacketSource source(FaultMap faults, Routes routes, Window window);
}
