// SPDX-License-Identifier: Apache-2.0
/**
 * Builds the machine from a netlist: tiles, network, host and the channels between them; reads results and
 * metrics out of it after a run.
 */
package ohmesh.chip;
