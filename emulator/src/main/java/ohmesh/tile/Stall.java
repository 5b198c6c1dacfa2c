// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Locale;

/** Why an instruction did not issue in the cycle after the one before it. */
enum Stall {
    /** A register is not ready. */
    REGISTER("stallRegister"),
    /** A digital unit is busy. */
    UNIT("stallUnit"),
    /** An array or its converters are busy. */
    ARRAY("stallArray"),
    /** The receiver has no room: no credit, or the port is still sending. */
    SEND("stallSend"),
    /** No packet has come. */
    RECEIVE("stallReceive"),
    /** The end of a time step has not come from all sources of spikes. */
    TICK("stallTick"),
    /** Not all tiles have come to the barrier. */
    BARRIER("stallBarrier"),
    /** SYNC or HALT waits for the units. */
    SYNC("stallSync");

    private final String counter;

    Stall(String counter) {
        this.counter = counter;
    }

    String counter() {
        return counter;
    }

    /** The cause in one word, for example {@code register}. */
    String cause() {
        return counter.substring("stall".length()).toLowerCase(Locale.ROOT);
    }
}
