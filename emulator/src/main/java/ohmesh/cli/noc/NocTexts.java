// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.cli.io.BadInput;
import ohmesh.isa.assembler.NearestName;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.topology.Topology;

/** Networks and routing functions as the command line names them. */
final class NocTexts {
    private static final int LARGEST_SIDE = 64;
    private static final Pattern MESH = Pattern.compile("(\\d{1,6})[xX](\\d{1,6})");

    private NocTexts() {}

    /**
     * One mesh or a tree of them.
     *
     * @param mesh such as 8x8
     * @throws BadInput where it cannot be
     */
    static Topology topology(String mesh, int meshes) {
        Matcher sides = MESH.matcher(mesh);
        if (!sides.matches()) {
            throw new BadInput("\"" + mesh + "\" is not a mesh such as 8x8");
        }
        int width = Integer.parseInt(sides.group(1));
        int height = Integer.parseInt(sides.group(2));
        if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new BadInput("a mesh of " + mesh + " cannot be: columns and rows are 1.." + LARGEST_SIDE);
        }
        if (meshes < 1 || meshes > LARGEST_SIDE) {
            throw new BadInput("--meshes is " + meshes + "; allowed are 1.." + LARGEST_SIDE);
        }
        try {
            return new Topology(new Chip.Mesh(width, height, meshes), List.of());
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage());
        }
    }

    /** A routing function by its name. */
    static NetworkSpec.Routing routing(String name) {
        List<String> names =
                Arrays.stream(NetworkSpec.Routing.values()).map(NocTexts::name).toList();
        if (!names.contains(name)) {
            throw new BadInput("there is no routing \"" + name + "\"" + NearestName.hint(name, names));
        }
        return NetworkSpec.Routing.values()[names.indexOf(name)];
    }

    /** The name of a routing function on the command line and in netlists. */
    static String name(NetworkSpec.Routing routing) {
        return routing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
