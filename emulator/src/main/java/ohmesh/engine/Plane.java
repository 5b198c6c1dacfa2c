// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** One named piece of state, shared by reference with the component that owns it. */
public sealed interface Plane {
    /** Scope and name joined by a dot; unique in the machine. */
    String path();

    /** The component and part that own it. */
    String scope();

    /** The name inside the scope. */
    String name();

    /** Number of elements; 0 where it changes. */
    int length();

    /** Writes the elements. */
    void save(DataOutput out) throws IOException;

    /** Replaces the elements. */
    void load(DataInput in) throws IOException;

    /** Returns to the value at listing. */
    void reset();

    /** The elements as text. */
    String text();

    /** A fixed number of elements of at most 64 bits, in an array of a primitive type. */
    sealed interface Elements extends Plane {
        /** The array itself. */
        Object elements();

        /** A copy of the array at listing. */
        Object initial();

        /** Bits of an element; a real number has 64. */
        int widthBits();

        /** Elements that belong together, as the lanes of a register: 1 where each stands alone, 0 for a plain list. */
        int rowLength();

        /** An element as bits. */
        long bits(int element);

        /** Replaces an element by bits. */
        void bits(int element, long bits);

        @Override
        default void save(DataOutput out) throws IOException {
            out.writeInt(length());
            for (int i = 0; i < length(); i++) {
                out.writeLong(bits(i));
            }
        }

        @Override
        default void load(DataInput in) throws IOException {
            int found = in.readInt();
            if (found != length()) {
                throw new IOException(
                        path() + " has " + length() + " elements here and " + found + " in the checkpoint");
            }
            for (int i = 0; i < length(); i++) {
                bits(i, in.readLong());
            }
        }

        @Override
        default void reset() {
            System.arraycopy(initial(), 0, elements(), 0, length());
        }
    }

    /** Elements of at most 32 bits. */
    record Ints(String path, String scope, String name, int widthBits, int[] elements, int[] initial, int rowLength)
            implements Elements {
        @Override
        public int length() {
            return elements.length;
        }

        @Override
        public long bits(int element) {
            return elements[element];
        }

        @Override
        public void bits(int element, long bits) {
            elements[element] = (int) bits;
        }

        @Override
        public String text() {
            return Arrays.toString(elements);
        }
    }

    /** Elements of at most 64 bits. */
    record Longs(String path, String scope, String name, int widthBits, long[] elements, long[] initial, int rowLength)
            implements Elements {
        @Override
        public int length() {
            return elements.length;
        }

        @Override
        public long bits(int element) {
            return elements[element];
        }

        @Override
        public void bits(int element, long bits) {
            elements[element] = bits;
        }

        @Override
        public String text() {
            return Arrays.toString(elements);
        }
    }

    /** Real elements with their unit. */
    record Reals(
            String path, String scope, String name, String unit, double[] elements, double[] initial, int rowLength)
            implements Elements {
        @Override
        public int length() {
            return elements.length;
        }

        @Override
        public int widthBits() {
            return Double.SIZE;
        }

        @Override
        public long bits(int element) {
            return Double.doubleToRawLongBits(elements[element]);
        }

        @Override
        public void bits(int element, long bits) {
            elements[element] = Double.longBitsToDouble(bits);
        }

        @Override
        public String text() {
            return Arrays.toString(elements);
        }
    }

    /** State of changing length. */
    record Queue(String path, String scope, String name, StateList.Dynamic state) implements Plane {
        @Override
        public int length() {
            return 0;
        }

        @Override
        public void save(DataOutput out) throws IOException {
            state.save(out);
        }

        @Override
        public void load(DataInput in) throws IOException {
            state.load(in);
        }

        @Override
        public void reset() {
            state.clear();
        }

        @Override
        public String text() {
            return state.text();
        }
    }
}
