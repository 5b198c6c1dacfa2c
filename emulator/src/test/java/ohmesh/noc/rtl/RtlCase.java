// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.FaultText;
import ohmesh.noc.topology.Topology;

/**
 * A mesh of pipeline C with one virtual channel and what its sources send.
 *
 * @param faults as {@link FaultText} reads them
 * @param function routes around the faults, without marks and with one virtual channel
 */
record RtlCase(Hardware hardware, String faults, Routing function, Stimulus stimulus) {
    /** What is compiled: the parameters of the RTL. */
    record Hardware(int width, int height, int bufferFlits, int linkCycles, int creditCycles) {
        /** Reads {@link #toString}. */
        static Hardware parse(String text) {
            int[] numbers = java.util.Arrays.stream(text.split("[^0-9]+"))
                    .filter(field -> !field.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return new Hardware(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        }

        Topology topology() {
            return new Topology(new Chip.Mesh(width, height), List.of());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%dx%d-buffer%d-link%d-credit%d",
                    width,
                    height,
                    bufferFlits,
                    linkCycles,
                    creditCycles);
        }
    }

    Topology topology() {
        return hardware.topology();
    }

    FaultMap faultMap() {
        return FaultText.parse(faults, topology());
    }

    NetworkSpec spec() {
        return new NetworkSpec(
                NetworkSpec.Routing.XY, // not asked: the fabric gets the function itself
                1,
                hardware.bufferFlits,
                NetworkSpec.Pipeline.C,
                hardware.linkCycles,
                hardware.creditCycles,
                64,
                64);
    }

    /** Dead ports as the RTL reads them: bit node * 5 + port, hexadecimal; links lose the ports at both ends. */
    String deadPorts() {
        FaultMap faultMap = faultMap();
        BigInteger dead = BigInteger.ZERO;
        for (int node = 0; node < topology().nodes(); node++) {
            for (int port = 0; port <= Topology.LOCAL; port++) {
                int output = node * Topology.PORTS + port;
                boolean cut = topology().nextInput(output) >= 0 && faultMap.nextInput(output) < 0;
                if (cut || !faultMap.alive(node)) {
                    dead = dead.setBit(node * (Topology.LOCAL + 1) + port);
                }
            }
        }
        return dead.toString(16);
    }

    String hops() {
        return HopTable.text(topology(), function);
    }
}
