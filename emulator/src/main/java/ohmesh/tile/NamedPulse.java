// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.netlist.Pulse;

/** An entry of the pulse table with its name in the netlist. */
public record NamedPulse(String name, Pulse pulse) {}
