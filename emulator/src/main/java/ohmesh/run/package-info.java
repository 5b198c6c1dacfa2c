// SPDX-License-Identifier: Apache-2.0
/** From a netlist that was read to a result: what stands in the way, the machine, the loop around its clock. */
package ohmesh.run;
