// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

/** The world at the exits of the network; it takes whatever comes. */
@FunctionalInterface
public interface FlitSink {
    /**
     * A flit leaves the network.
     *
     * @param endpoint where it leaves
     * @param flit as {@link Flit}
     * @param cycle in which it leaves; the endpoint sees it in the next
     */
    void take(int endpoint, long flit, long cycle);
}
