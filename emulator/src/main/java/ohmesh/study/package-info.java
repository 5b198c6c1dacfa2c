// SPDX-License-Identifier: Apache-2.0
/** Studies at work: units of work, the folder that keeps what they gave, and the table of all results. */
package ohmesh.study;
