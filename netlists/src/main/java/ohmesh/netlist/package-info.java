// SPDX-License-Identifier: Apache-2.0
/** What is wired: chip, tiles, arrays, devices, converters, network, data. */
package ohmesh.netlist;
