// SPDX-License-Identifier: Apache-2.0
/** Synthetic traffic and traces on the bare network, and what is measured of them, by BookSim2's conventions. */
package ohmesh.noc.traffic;
