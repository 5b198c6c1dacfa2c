// SPDX-License-Identifier: Apache-2.0
/** The performance report: runs the benchmarks, judges ratios, writes JSON and a page. */
package ohmesh.benchmark.report;
