// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** A saved state: a line that says what it belongs to, then every plane of the list under its path. */
public final class Checkpoint {
    private static final int MAGIC = 0x4F484D31;

    private Checkpoint() {}

    /**
     * Writes all planes.
     *
     * @param identity what the state belongs to (netlist hash, seed, version); checked on load
     */
    public static void save(OutputStream stream, String identity, StateList state) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
            out.writeInt(MAGIC);
            out.writeUTF(identity);
            out.writeInt(state.planes().size());
            for (Plane plane : state.planes()) {
                out.writeUTF(plane.path());
                plane.save(out);
            }
        }
    }

    /**
     * Replaces all planes; the caller drops derived caches afterwards.
     *
     * @throws IOException where the stream is no checkpoint, is cut off, or belongs to something else
     */
    public static void load(InputStream stream, String identity, StateList state) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(stream))) {
            load(in, identity, state);
        } catch (EOFException e) {
            throw new IOException("the checkpoint is cut off", e);
        } catch (ZipException | UTFDataFormatException e) {
            throw new IOException("not an Ohmesh checkpoint, or a damaged one: " + e.getMessage(), e);
        }
    }

    private static void load(DataInputStream in, String identity, StateList state) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not an Ohmesh checkpoint");
        }
        String found = in.readUTF();
        if (!found.equals(identity)) {
            throw new IOException("the checkpoint belongs to " + found + ", this run is " + identity);
        }
        int count = in.readInt();
        if (count != state.planes().size()) {
            throw new IOException("the checkpoint holds " + count + " planes, this machine has "
                    + state.planes().size());
        }
        for (Plane plane : state.planes()) {
            String path = in.readUTF();
            if (!path.equals(plane.path())) {
                throw new IOException("the checkpoint has " + path + " where this machine has " + plane.path());
            }
            plane.load(in);
        }
        if (in.read() >= 0) { // reading on to the end also checks the checksum there
            throw new IOException("the checkpoint holds more than this machine's state");
        }
    }
}
