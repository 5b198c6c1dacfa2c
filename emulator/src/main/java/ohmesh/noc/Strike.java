// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.noc.topology.FaultMap;

/**
 * Faults that strike while the network runs.
 *
 * @param cycle at whose start they strike
 * @param faults all that is dead from then on
 */
public record Strike(long cycle, FaultMap faults) {}
