// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** One named array of state, shared by reference with the component that owns it. */
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

    private static void checkLength(String path, int expected, int found) throws IOException {
        if (expected != found) {
            throw new IOException(path + " has " + expected + " elements here and " + found + " in the checkpoint");
        }
    }

    /** Elements of at most 32 bits. */
    record Ints(String path, String scope, String name, int widthBits, int[] elements, int[] initial) implements Plane {
        @Override
        public int length() {
            return elements.length;
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeInt(elements.length);
            for (int element : elements) {
                out.writeInt(element);
            }
        }

        @Override
        public void load(DataInput in) throws IOException {
            checkLength(path, elements.length, in.readInt());
            for (int i = 0; i < elements.length; i++) {
                elements[i] = in.readInt();
            }
        }

        @Override
        public void reset() {
            System.arraycopy(initial, 0, elements, 0, elements.length);
        }

        @Override
        public String text() {
            return Arrays.toString(elements);
        }
    }

    /** Elements of at most 64 bits. */
    record Longs(String path, String scope, String name, int widthBits, long[] elements, long[] initial)
            implements Plane {
        @Override
        public int length() {
            return elements.length;
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeInt(elements.length);
            for (long element : elements) {
                out.writeLong(element);
            }
        }

        @Override
        public void load(DataInput in) throws IOException {
            checkLength(path, elements.length, in.readInt());
            for (int i = 0; i < elements.length; i++) {
                elements[i] = in.readLong();
            }
        }

        @Override
        public void reset() {
            System.arraycopy(initial, 0, elements, 0, elements.length);
        }

        @Override
        public String text() {
            return Arrays.toString(elements);
        }
    }

    /** Real elements. */
    record Reals(String path, String scope, String name, String unit, double[] elements, double[] initial)
            implements Plane {
        @Override
        public int length() {
            return elements.length;
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeInt(elements.length);
            for (double element : elements) {
                out.writeDouble(element);
            }
        }

        @Override
        public void load(DataInput in) throws IOException {
            checkLength(path, elements.length, in.readInt());
            for (int i = 0; i < elements.length; i++) {
                elements[i] = in.readDouble();
            }
        }

        @Override
        public void reset() {
            System.arraycopy(initial, 0, elements, 0, elements.length);
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
