// SPDX-License-Identifier: Apache-2.0
/**
 * What a run costs: energy, area and leakage by component, from event counts and the table of costs of the chip, whose
 * numbers have their sources in the presets.
 */
package ohmesh.cost;
