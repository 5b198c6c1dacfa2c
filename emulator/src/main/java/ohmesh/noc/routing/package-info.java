// SPDX-License-Identifier: Apache-2.0
/**
 * Where packets leave a router: one class an algorithm. Another one is a class and a line in
 * {@link ohmesh.noc.routing.Routing#of}, beside its name in {@link ohmesh.netlist.NetworkSpec.Routing}: a
 * {@link ohmesh.noc.routing.TurnRule} where legal turns say all, as in the 13 lines of {@code WestFirst}, which becomes a
 * function of shortest legal paths, with multicast and proof; else a {@link ohmesh.noc.routing.Routing} of its own.
 */
package ohmesh.noc.routing;
