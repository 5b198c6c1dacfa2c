// SPDX-License-Identifier: Apache-2.0
/** Arithmetic over named values, written by a user: no loops, no methods, no randomness, the same bits on every JDK. */
package ohmesh.netlist.formula;
