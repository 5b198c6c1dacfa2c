// SPDX-License-Identifier: Apache-2.0
/** Builds the component graph from a netlist; the host component. */
package ohmesh.chip;
