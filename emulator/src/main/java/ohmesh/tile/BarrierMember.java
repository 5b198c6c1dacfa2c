// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

/**
 * A tile that takes part in the barrier.
 *
 * @param endpoint of the network
 * @param tile name
 */
public record BarrierMember(int endpoint, String tile) {}
