// SPDX-License-Identifier: Apache-2.0
/** What the rows of a study say: means with intervals, Pareto fronts, one-knob lines and sensitivities. */
package ohmesh.report.statistics;
