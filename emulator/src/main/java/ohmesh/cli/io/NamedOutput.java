// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written as a run goes on: failures name it, and what is not whole can be taken away. */
public final class NamedOutput extends FilterOutputStream {
    private final Path file;
    private boolean failed;

    NamedOutput(Path file, OutputStream out) {
        super(out);
        this.file = file;
    }

    /** Opens a file for writing; what was in it is gone. */
    public static NamedOutput open(Path file) throws IOException {
        return new NamedOutput(file, Files.newOutputStream(file));
    }

    /** Takes the file away where not all of it could be written. */
    public void discardIfBroken() throws IOException {
        if (failed) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw named(e);
        }
    }

    private IOException named(IOException failure) {
        failed = true;
        return new IOException(file + ": " + failure.getMessage(), failure);
    }
}
