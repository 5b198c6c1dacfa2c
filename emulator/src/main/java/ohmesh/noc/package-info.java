// SPDX-License-Identifier: Apache-2.0
/**
 * The network on chip: all routers, links and network interfaces of one chip as a single component on flat
 * arrays. Input-queued wormhole routers with virtual channels and credits, cycle for cycle those of
 * BookSim2 (N. Jiang et al., "A detailed and flexible cycle-accurate network-on-chip simulator", ISPASS
 * 2013).
 */
package ohmesh.noc;
