// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.io.Closeable;
import java.io.IOException;

/** A trace that is being written; a file that is whole after {@link #close}, wherever the run was cut. */
public interface TraceSink extends Closeable {
    /** Shows the state at the beginning of a cycle, which is later than that of the last call. */
    default void sample(long cycle) throws IOException {}

    /** Ends the trace at the beginning of a cycle, and closes the file. */
    void finish(long cycle) throws IOException;
}
