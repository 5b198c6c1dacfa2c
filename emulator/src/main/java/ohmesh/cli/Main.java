// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

/** Entry point of the command line. */
public final class Main {
    private Main() {}

    /** Runs the command line. */
    public static void main(String[] arguments) {
        System.out.println("ohmesh");
    }
}
