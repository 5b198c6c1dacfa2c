// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.util.List;

/** The user's input is wrong: every message says what and where, and the exit code is 2. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message);
    }

    BadInput(List<String> messages) {
        super(String.join("\n", messages));
    }
}
