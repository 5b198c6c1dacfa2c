// SPDX-License-Identifier: Apache-2.0
/**
 * Charts as SVG text whose colours are variables of the page, so that one drawing serves the light and the dark theme.
 * Lines, bars, scatters and heat maps are laid out by Lets-Plot.
 */
package ohmesh.report.chart;
