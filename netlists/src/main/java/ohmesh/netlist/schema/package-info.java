// SPDX-License-Identifier: Apache-2.0
/** The JSON Schema of netlists, generated from the records and their annotations. */
package ohmesh.netlist.schema;
