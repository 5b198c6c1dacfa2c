// SPDX-License-Identifier: Apache-2.0
/** What a run costs: energy, area and leakage by component, from event counts and a table with sources. */
package ohmesh.cost;
