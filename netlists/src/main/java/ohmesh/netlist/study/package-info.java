// SPDX-License-Identifier: Apache-2.0
/** Studies: which variations of a netlist to compare, as records, and the points that they stand for. */
package ohmesh.netlist.study;
