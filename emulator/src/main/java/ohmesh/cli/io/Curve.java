// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

/** A curve as points of the same index in x and y. */
public record Curve(double[] x, double[] y) {}
