// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

/**
 * A row of a trace.
 *
 * @param process number of the component
 * @param thread number of its unit; 0 stands for the component itself
 */
record Track(int process, int thread) {}
