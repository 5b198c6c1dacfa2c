// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.Topology;

/** The trees of all groups; a group's number is its place. */
public final class MulticastTrees implements Multicast {
    private final MulticastTree[] trees;

    /** The trees of groups 0, 1, ... */
    public MulticastTrees(MulticastTree... trees) {
        this.trees = trees.clone();
    }

    @Override
    public int outputs(int group, int node, int inputPort) {
        return trees[group].outputs(node * Topology.PORTS + inputPort);
    }
}
