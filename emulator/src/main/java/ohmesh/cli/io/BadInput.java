// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import java.util.ArrayList;
import java.util.List;

/** The user's input is wrong: every message says what and where, and the exit code is 2. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> messages;

    public BadInput(String message) {
        this(List.of(message));
    }

    public BadInput(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = new ArrayList<>(messages);
    }

    /** One for each problem; a message may have more than one line. */
    public List<String> messages() {
        return List.copyOf(messages);
    }
}
