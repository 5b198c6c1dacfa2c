// SPDX-License-Identifier: Apache-2.0
/** The page of one run. The same run gives the same bytes: nothing in it depends on host or time. */
package ohmesh.report.run;
