// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ohmesh.cli.io.BadInput;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.Setting;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.FaultText;
import ohmesh.noc.topology.Topology;

/**
 * Faults on the command line in place of those of a netlist. Random ones are drawn at once, so that the resolved netlist
 * of a report names every dead router and link.
 */
final class FaultsOption {
    /** What the text may be; see {@link FaultText}. */
    static final String FORMS = "none, router:X,Y, link:X,Y-X,Y, routers=N,seed=S, links=N,seed=S, @FILE, or a picture"
            + " such as ..#/...";

    private static final String FIELD = "/faults";

    private final String text;

    FaultsOption(String text) {
        this.text = text;
    }

    /** The options with these faults; settings of the user come after them, so that they may change them. */
    ReadOptions in(Workbench workbench, Path netlist, ReadOptions given) {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(FIELD, "[]"));
        given.settings().stream()
                .filter(setting -> !setting.pointer().startsWith(FIELD))
                .forEach(settings::add);
        Topology mesh = new Topology(
                workbench
                        .read(netlist, given.withSettings(settings))
                        .netlist()
                        .chip()
                        .mesh(),
                List.of());
        List<Setting> changed = new ArrayList<>();
        changed.add(new Setting(FIELD, json(parsed(mesh))));
        changed.addAll(given.settings());
        return given.withSettings(changed);
    }

    private FaultMap parsed(Topology mesh) {
        try {
            return FaultText.parse(text, mesh);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--faults: " + e.getMessage());
        }
    }

    /**
     * The field of the netlist: a picture of the routers, where some are dead, and a link each.
     *
     * @param map what is dead
     */
    private static String json(FaultMap map) {
        Topology mesh = map.topology();
        List<String> faults = new ArrayList<>();
        if (map.deadRouters() > 0) {
            faults.add("{\"picture\": [\"" + map.picture().replace("/", "\", \"") + "\"]}");
        }
        for (int node = 0; node < mesh.nodes(); node++) {
            for (int port : new int[] {Topology.EAST, Topology.SOUTH}) {
                int next = mesh.nextInput(node * Topology.PORTS + port);
                int other = next / Topology.PORTS;
                boolean joins = next >= 0 && map.alive(node) && map.alive(other);
                if (joins && map.neighbour(node, port) < 0) {
                    faults.add("{\"link\": [" + place(mesh, node) + ", " + place(mesh, other) + "]}");
                }
            }
        }
        return "[" + String.join(", ", faults) + "]";
    }

    private static String place(Topology mesh, int node) {
        return "[" + mesh.column(node) + ", " + mesh.row(node) + "]";
    }
}
