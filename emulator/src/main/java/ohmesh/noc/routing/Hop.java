// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

/**
 * What a routing function answers, as one number: the output port and the virtual channels of that link that the
 * packet may take.
 *
 * <pre>
 * bits 3..0 port, 7..4 first virtual channel, 11..8 last virtual channel
 * </pre>
 */
public final class Hop {
    /** No legal way: the packet must not have been sent. */
    public static final int NONE = -1;

    /** Virtual channels that a hop can name. */
    public static final int CHANNELS = 16;

    private Hop() {}

    /** A port with one of a range of virtual channels. */
    public static int of(int port, int firstChannel, int lastChannel) {
        return port | firstChannel << 4 | lastChannel << 8;
    }

    /** Output port, as in the topology. */
    public static int port(int hop) {
        return hop & 15;
    }

    /** First virtual channel that may be taken. */
    public static int firstChannel(int hop) {
        return hop >>> 4 & 15;
    }

    /** Last virtual channel that may be taken. */
    public static int lastChannel(int hop) {
        return hop >>> 8 & 15;
    }
}
