// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.FaultMap;

/**
 * Bypass of fault regions on odd-even turns: dead and unsafe routers make up rectangular regions, a packet takes its
 * healthy path as far as that misses the regions, else the shortest way round them that odd-even turns allow. This is an
 * interpretation of MFTN (Yang et al., TNNLS 33, 2022): what is public of its rule is that it avoids several faulty
 * nodes. The base path has odd-even turns too, since XY turns and odd-even turns together close cycles.
 */
final class Bypass {
    private Bypass() {}

    static Routing of(FaultMap faults, int virtualChannels) {
        TurnRule rule = new OddEven(faults.topology()).withinMeshes(faults.topology());
        return new LegalTurns(UnsafeRegion.mark(faults), rule).shortestPaths(virtualChannels);
    }
}
