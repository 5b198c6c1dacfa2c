// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import ohmesh.engine.Plane;

/**
 * The elements of one plane as signals of a value change dump: one variable an element. Remembers the
 * values last written, so that only changes are.
 */
final class VcdSignals {
    private static final int FIRST_CHARACTER = 33;
    private static final int CHARACTERS = 94;

    private final Plane.Elements plane;
    private final int firstIdentifier;
    private final long[] written;

    /**
     * The signals of a plane that is no queue.
     *
     * @param firstIdentifier number of the first element's identifier; the others follow
     */
    VcdSignals(Plane plane, int firstIdentifier) {
        if (!(plane instanceof Plane.Elements elements)) {
            throw new IllegalArgumentException(plane.path() + " has no signals");
        }
        this.plane = elements;
        this.firstIdentifier = firstIdentifier;
        written = new long[elements.length()];
    }

    /** Width in bits, 64 for reals. */
    int widthBits() {
        return plane.widthBits();
    }

    /** Whether the signals are of type real. */
    boolean real() {
        return plane instanceof Plane.Reals;
    }

    int length() {
        return written.length;
    }

    /** The variable of an element: r5 where each stands alone, v_1_3 in rows, x_7 in a plain list. */
    String variable(String base, int element) {
        int row = plane.rowLength();
        if (row == 1) {
            return base + element;
        }
        if (row > 1) {
            return base + "_" + element / row + "_" + element % row;
        }
        return length() == 1 ? base : base + "_" + element;
    }

    /** Whether an element differs from the value last written. */
    boolean changed(int element) {
        return plane.bits(element) != written[element];
    }

    /** Writes the value of an element and remembers it. */
    void write(int element, Appendable out) throws IOException {
        long value = plane.bits(element);
        written[element] = value;
        // A bit is 1! and more are b101 !: the blank is required there and forbidden here.
        if (real()) {
            // Double.toString gives other digits on JDK 17 than from 19 on; this writer gives the same on all.
            out.append('r')
                    .append(NumberOutput.toString(Double.longBitsToDouble(value), true))
                    .append(' ');
        } else if (widthBits() == 1) {
            out.append((char) ('0' + (value & 1)));
        } else {
            long masked = widthBits() == 64 ? value : value & ((1L << widthBits()) - 1);
            out.append('b').append(Long.toBinaryString(masked)).append(' ');
        }
        identifier(element, out);
        out.append('\n');
    }

    /** Writes the short name that stands for an element in the dump: printable ASCII, base 94. */
    void identifier(int element, Appendable out) throws IOException {
        int rest = firstIdentifier + element;
        do {
            out.append((char) (FIRST_CHARACTER + rest % CHARACTERS));
            rest /= CHARACTERS;
        } while (rest > 0);
    }
}
