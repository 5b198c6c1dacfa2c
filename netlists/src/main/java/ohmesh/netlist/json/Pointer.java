// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

/** A JSON Pointer (RFC 6901) as a chain, so that millions of values can share their parents. */
public final class Pointer {
    /** The whole document. */
    public static final Pointer ROOT = new Pointer(null, "");

    private final Pointer parent;
    private final Object segment;

    private Pointer(Pointer parent, Object segment) {
        this.parent = parent;
        this.segment = segment;
    }

    /** The pointer of a text that is empty or begins with "/". */
    public static Pointer of(String text) {
        Pointer pointer = ROOT;
        for (String segment : text.isEmpty() ? new String[0] : text.substring(1).split("/", -1)) {
            pointer = pointer.child(unescape(segment));
        }
        return pointer;
    }

    public Pointer child(String name) {
        return new Pointer(this, name);
    }

    public Pointer child(int index) {
        return new Pointer(this, index);
    }

    /** Whether it names the same place. */
    boolean isSame(Pointer other) {
        Pointer mine = this;
        Pointer theirs = other;
        while (mine != theirs && mine.parent != null && theirs.parent != null) {
            if (!mine.segment.equals(theirs.segment)) {
                return false;
            }
            mine = mine.parent;
            theirs = theirs.parent;
        }
        return mine == theirs;
    }

    /** The pointer text; "/" for the whole document, because an empty text reads like a missing one. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.length() == 0 ? "/" : text.toString();
    }

    private void append(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.append(text);
        text.append('/').append(escape(segment.toString()));
    }

    /** A member name as a pointer writes it. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The member name of a pointer segment. */
    public static String unescape(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }
}
