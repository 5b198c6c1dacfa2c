// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

/**
 * An entry of the channel table.
 *
 * @param name in the netlist
 * @param sends whether this end sends
 * @param peerEndpoint network endpoint of the other end
 * @param peerIndex the channel's index in the table of the other end
 * @param packetWords 32-bit words of every packet
 * @param window packets that the receiver has room for
 */
public record ChannelEnd(String name, boolean sends, int peerEndpoint, int peerIndex, int packetWords, int window) {}
