// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import ohmesh.engine.Plane;

/**
 * The elements of one plane as signals of a value change dump: one variable an element. Remembers the
 * values last written, so that only changes are.
 */
abstract sealed class VcdSignals {
    private static final int FIRST_CHARACTER = 33;
    private static final int CHARACTERS = 94;

    private final int firstIdentifier;

    private VcdSignals(int firstIdentifier) {
        this.firstIdentifier = firstIdentifier;
    }

    /**
     * The signals of a plane that is no queue.
     *
     * @param firstIdentifier number of the first element's identifier; the others follow
     */
    static VcdSignals of(Plane plane, int firstIdentifier) {
        if (plane instanceof Plane.Ints ints) {
            return new IntSignals(ints, firstIdentifier);
        }
        if (plane instanceof Plane.Longs longs) {
            return new LongSignals(longs, firstIdentifier);
        }
        if (plane instanceof Plane.Reals reals) {
            return new RealSignals(reals, firstIdentifier);
        }
        throw new IllegalArgumentException(plane.path() + " has no signals");
    }

    /** Width in bits, 64 for reals. */
    abstract int widthBits();

    /** Whether the signals are of type real. */
    boolean real() {
        return false;
    }

    abstract int length();

    /** Whether an element differs from the value last written. */
    abstract boolean changed(int element);

    /** Writes the value of an element and remembers it. */
    abstract void write(int element, Appendable out) throws IOException;

    /** Writes the short name that stands for an element in the dump: printable ASCII, base 94. */
    final void identifier(int element, Appendable out) throws IOException {
        int rest = firstIdentifier + element;
        do {
            out.append((char) (FIRST_CHARACTER + rest % CHARACTERS));
            rest /= CHARACTERS;
        } while (rest > 0);
    }

    /** Writes one bit as {@code 1!} and more as {@code b101 !}: the blank is required there, forbidden here. */
    final void bits(long value, int element, Appendable out) throws IOException {
        if (widthBits() == 1) {
            out.append((char) ('0' + (value & 1)));
        } else {
            long masked = widthBits() == 64 ? value : value & ((1L << widthBits()) - 1);
            out.append('b').append(Long.toBinaryString(masked)).append(' ');
        }
        identifier(element, out);
        out.append('\n');
    }

    private static final class IntSignals extends VcdSignals {
        private final Plane.Ints plane;
        private final int[] written;

        IntSignals(Plane.Ints plane, int firstIdentifier) {
            super(firstIdentifier);
            this.plane = plane;
            written = plane.elements().clone();
        }

        @Override
        int widthBits() {
            return plane.widthBits();
        }

        @Override
        int length() {
            return written.length;
        }

        @Override
        boolean changed(int element) {
            return plane.elements()[element] != written[element];
        }

        @Override
        void write(int element, Appendable out) throws IOException {
            written[element] = plane.elements()[element];
            bits(written[element], element, out);
        }
    }

    private static final class LongSignals extends VcdSignals {
        private final Plane.Longs plane;
        private final long[] written;

        LongSignals(Plane.Longs plane, int firstIdentifier) {
            super(firstIdentifier);
            this.plane = plane;
            written = plane.elements().clone();
        }

        @Override
        int widthBits() {
            return plane.widthBits();
        }

        @Override
        int length() {
            return written.length;
        }

        @Override
        boolean changed(int element) {
            return plane.elements()[element] != written[element];
        }

        @Override
        void write(int element, Appendable out) throws IOException {
            written[element] = plane.elements()[element];
            bits(written[element], element, out);
        }
    }

    private static final class RealSignals extends VcdSignals {
        private final Plane.Reals plane;
        private final double[] written;

        RealSignals(Plane.Reals plane, int firstIdentifier) {
            super(firstIdentifier);
            this.plane = plane;
            written = plane.elements().clone();
        }

        @Override
        int widthBits() {
            return 64;
        }

        @Override
        boolean real() {
            return true;
        }

        @Override
        int length() {
            return written.length;
        }

        @Override
        boolean changed(int element) {
            return Double.doubleToRawLongBits(plane.elements()[element])
                    != Double.doubleToRawLongBits(written[element]);
        }

        @Override
        void write(int element, Appendable out) throws IOException {
            written[element] = plane.elements()[element];
            // Double.toString gives other digits on JDK 17 than from 19 on; this writer gives the same on all.
            out.append('r')
                    .append(NumberOutput.toString(written[element], true))
                    .append(' ');
            identifier(element, out);
            out.append('\n');
        }
    }
}
