// SPDX-License-Identifier: Apache-2.0
/** The JSON Schemas of netlists and studies, generated from the records and their annotations. */
package ohmesh.netlist.schema;
