// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

/** Where a node sends its packets. */
@FunctionalInterface
public interface TrafficPattern {
    /**
     * The destination of one packet.
     *
     * @param source node
     * @param bits 64 random bits, which a fixed pattern ignores
     * @return a node
     */
    int destination(int source, long bits);

    /** One of a list of nodes, each as likely as any other but for 2^-32. */
    static TrafficPattern anyOf(int... nodes) {
        int[] list = nodes.clone();
        return (source, bits) -> list[(int) (((bits >>> 32) * list.length) >>> 32)];
    }
}
