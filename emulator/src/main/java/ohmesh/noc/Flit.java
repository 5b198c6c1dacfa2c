// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

/**
 * The flit as one 64-bit word.
 *
 * <pre>
 * bits 63..62  kind: 0 BODY, 1 HEAD, 2 TAIL, 3 HEAD_TAIL (bit 62: opens a packet, bit 63: closes it)
 * head flits   bits 15..0 destination endpoint, 31..16 source endpoint, 43..32 channel, 47..44 kind
 *              of packet: 0 data, 1 credit, 2 spike, 3 barrier, 4 end of a time step; 51..48 mark of the
 *              routing function; 52 the destination is a group
 * other flits  bits 31..0 payload word
 * spikes       bits 43..32 axon instead of channel; 61..58, as in the end of a step, connection of the source
 * end of step  bits 43..32 spikes of the step on the connection, modulo 4096
 * all flits    bits 56..53 virtual channel of the exit by which the flit left, 57 a cut packet ends here
 * </pre>
 *
 * <p>A packet of n payload words is a HEAD, n - 1 BODY flits and a TAIL; an end-to-end credit is one
 * HEAD_TAIL of its kind.
 */
public final class Flit {
    /** Endpoints that a head flit can name. */
    public static final int ENDPOINTS = 1 << 16;

    /** Connections for spikes that one source can have. */
    public static final int CONNECTIONS = 1 << 4;

    /** Channels that a head flit can name. */
    public static final int CHANNELS = 1 << 12;

    private static final int SOURCE_SHIFT = 16;
    private static final int CHANNEL_SHIFT = 32;
    private static final int KIND_SHIFT = 44;
    private static final int MARK_SHIFT = 48;
    private static final long MARK = 15L << MARK_SHIFT;
    private static final int EXIT_SHIFT = 53;
    private static final int CONNECTION_SHIFT = 58;
    private static final int CREDIT = 1;
    private static final int SPIKE = 2;
    private static final int BARRIER = 3;
    private static final int END_OF_STEP = 4;
    private static final long GROUP = 1L << 52;
    private static final long CUT = 1L << 57;
    private static final long OPENS = 1L << 62;
    private static final long CLOSES = 1L << 63;

    private Flit() {}

    /**
     * The head flit of a packet with payload.
     *
     * @param destination endpoint, 16 bits
     * @param source endpoint, 16 bits
     * @param channel channel number, 12 bits
     */
    public static long head(int destination, int source, int channel) {
        return OPENS | header(destination, source, channel);
    }

    /** A packet of one flit: a head without payload. */
    public static long single(int destination, int source, int channel) {
        return OPENS | CLOSES | header(destination, source, channel);
    }

    /** A packet of one flit that gives an end-to-end credit of the channel back. */
    public static long credit(int destination, int source, int channel) {
        return single(destination, source, channel) | (long) CREDIT << KIND_SHIFT;
    }

    /**
     * A spike.
     *
     * @param connection number among the connections of its source, 4 bits
     * @param axon 12 bits
     */
    public static long spike(int destination, int source, int connection, int axon) {
        return single(destination, source, axon) | (long) SPIKE << KIND_SHIFT | connectionField(connection);
    }

    /**
     * The end of a time step on a connection for spikes: no more of the step come behind it.
     *
     * @param spikes of the step on the connection, of which the flit says the 12 lowest bits
     */
    public static long endOfStep(int destination, int source, int connection, int spikes) {
        return single(destination, source, spikes & (CHANNELS - 1))
                | (long) END_OF_STEP << KIND_SHIFT
                | connectionField(connection);
    }

    /**
     * A word of the barrier between two tiles.
     *
     * @param go whether the tiles may go on; else the source has come to the barrier
     */
    public static long barrier(int destination, int source, boolean go) {
        return single(destination, source, go ? 1 : 0) | (long) BARRIER << KIND_SHIFT;
    }

    /** The same packet of one flit for all members of a group. */
    public static long toGroup(long single, int group) {
        return (single & ~(ENDPOINTS - 1L)) | group | GROUP;
    }

    private static long connectionField(int connection) {
        if (connection >>> 4 != 0) {
            throw new IllegalArgumentException("no flit can say connection " + connection);
        }
        return (long) connection << CONNECTION_SHIFT;
    }

    /** Whether the destination of a head flit is a group. */
    public static boolean isMulticast(long flit) {
        return (flit & GROUP) != 0;
    }

    /** Whether a fault cut the packet that the flit closes: what follows in it is lost. */
    public static boolean isCut(long flit) {
        return (flit & CUT) != 0;
    }

    /** Virtual channel of the exit: flits of packets in different ones come mixed, those of one in order. */
    public static int exitChannel(long flit) {
        return (int) (flit >>> EXIT_SHIFT) & 15;
    }

    /** A flit as it leaves by a virtual channel of an exit. */
    static long withExitChannel(long flit, int channel) {
        return flit | (long) channel << EXIT_SHIFT;
    }

    /** A flit that closes its packet before its end. */
    static long cut(long flit) {
        return flit | CLOSES | CUT;
    }

    /**
     * A flit with one word of payload.
     *
     * @param last whether it closes the packet (TAIL instead of BODY)
     */
    public static long payload(int word, boolean last) {
        return (last ? CLOSES : 0) | Integer.toUnsignedLong(word);
    }

    /** Whether the flit opens a packet: HEAD or HEAD_TAIL. */
    public static boolean isHead(long flit) {
        return (flit & OPENS) != 0;
    }

    /** Whether the flit closes a packet: TAIL or HEAD_TAIL. */
    public static boolean isTail(long flit) {
        return (flit & CLOSES) != 0;
    }

    /** Whether it opens and closes a packet. */
    static boolean isSingle(long flit) {
        return (flit & (OPENS | CLOSES)) == (OPENS | CLOSES);
    }

    /** Whether a head flit opens a packet with payload. */
    public static boolean isData(long flit) {
        return kind(flit) == 0;
    }

    /** Whether a head flit is an end-to-end credit. */
    public static boolean isCredit(long flit) {
        return kind(flit) == CREDIT;
    }

    /** Whether a head flit is a spike. */
    public static boolean isSpike(long flit) {
        return kind(flit) == SPIKE;
    }

    /** Whether a head flit is the end of a time step. */
    public static boolean isEndOfStep(long flit) {
        return kind(flit) == END_OF_STEP;
    }

    /** Whether a head flit belongs to a barrier. */
    public static boolean isBarrier(long flit) {
        return kind(flit) == BARRIER;
    }

    /** Whether a flit of a barrier lets the tiles go on. */
    public static boolean isGo(long flit) {
        return channel(flit) == 1;
    }

    /** Connection of a spike or the end of a step, as its source counts. */
    public static int connection(long flit) {
        return (int) (flit >>> CONNECTION_SHIFT) & (CONNECTIONS - 1);
    }

    /** Axon of a spike. */
    public static int axon(long flit) {
        return channel(flit);
    }

    /**
     * How many spikes fewer came than the end of their step says; modulo 4096, below 0 where more came, as when the end
     * of a step is lost.
     */
    public static int missing(long endOfStep, int come) {
        return ((channel(endOfStep) - come + CHANNELS / 2) & (CHANNELS - 1)) - CHANNELS / 2;
    }

    /** Kind of the packet that a head flit opens. */
    static int kind(long flit) {
        return (int) (flit >>> KIND_SHIFT) & 15;
    }

    /** A head flit with the mark of the routing function, 0..15. */
    static long withMark(long head, int mark) {
        return (head & ~MARK) | ((long) mark << MARK_SHIFT);
    }

    /** Mark of a head flit. */
    static int mark(long head) {
        return (int) (head >>> MARK_SHIFT) & 15;
    }

    /** Destination endpoint of a head flit. */
    public static int destination(long flit) {
        return (int) flit & (ENDPOINTS - 1);
    }

    /** Source endpoint of a head flit. */
    public static int source(long flit) {
        return (int) (flit >>> SOURCE_SHIFT) & (ENDPOINTS - 1);
    }

    /** Channel number of a head flit. */
    public static int channel(long flit) {
        return (int) (flit >>> CHANNEL_SHIFT) & (CHANNELS - 1);
    }

    /** Payload word of a BODY or TAIL flit. */
    public static int word(long flit) {
        return (int) flit;
    }

    /** What kind of packet a head flit opens, in one word: data, credit, spike, barrier or end-of-step. */
    public static String kindName(long head) {
        return switch (kind(head)) {
            case CREDIT -> "credit";
            case SPIKE -> "spike";
            case BARRIER -> "barrier";
            case END_OF_STEP -> "end-of-step";
            default -> "data";
        };
    }

    /** What a head flit says of its packet: the same where it enters and where it leaves, whole or cut. */
    public static long label(long head) {
        return head & ~(MARK | (15L << EXIT_SHIFT) | CUT | OPENS | CLOSES);
    }

    /** Source, destination and channel, or kind, of a head flit for traces. */
    static String text(long head) {
        String ends = source(head) + ">" + (isMulticast(head) ? "group " : "") + destination(head);
        return switch (kind(head)) {
            case SPIKE -> ends + " connection " + connection(head) + " spike " + axon(head);
            case BARRIER -> ends + (isGo(head) ? " barrier go" : " barrier");
            case END_OF_STEP -> ends + " connection " + connection(head) + " end of step";
            default -> ends + " channel " + channel(head) + (isCredit(head) ? " credit" : "");
        };
    }

    private static long header(int destination, int source, int channel) {
        if ((destination | source) >>> 16 != 0 || channel >>> 12 != 0) {
            throw new IllegalArgumentException(
                    "no flit can say destination " + destination + ", source " + source + ", channel " + channel);
        }
        return (long) channel << CHANNEL_SHIFT | (long) source << SOURCE_SHIFT | destination;
    }
}
