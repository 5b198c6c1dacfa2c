// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Remembers why a write failed, which writers of text on top of it swallow. */
final class StandardOutput extends FilterOutputStream {
    private IOException failure;

    StandardOutput(OutputStream stream) {
        super(stream);
    }

    /** The first failure; empty where everything was written, or where the reader wants no more, as head does. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure)
                .filter(first -> !String.valueOf(first.getMessage()).contains("Broken pipe"));
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }
}
