// SPDX-License-Identifier: Apache-2.0
/** JSON as a tree whose values know file, line, column and pointer; merge patches; deterministic text. */
package ohmesh.netlist.json;
