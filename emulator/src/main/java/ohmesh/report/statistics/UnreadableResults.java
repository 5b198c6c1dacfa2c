// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.io.IOException;

/** A file of results that is not one: the message names file, line and column. */
public final class UnreadableResults extends IOException {
    private static final long serialVersionUID = 1;

    /** With a message for users. */
    public UnreadableResults(String message) {
        super(message);
    }
}
