// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.topology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Faults as one line of text, several items separated by {@code +}:
 *
 * <pre>
 * none               nothing is dead
 * router:3,4         the router in column 3 and row 4
 * link:3,4-3,5       the link between two neighbours, both ways
 * routers=4,seed=7   four living routers at random; seed 1 unless given
 * links=4,seed=7     four living links at random
 * ..#/...            a picture from north to south, rows separated by /: # dead, . alive
 * &#64;faults.txt        such a picture in a file, a row a line
 * </pre>
 *
 * <p>Items take effect from left to right: random ones choose among what still lives.
 */
public final class FaultText {
    private static final String FORMS = "none, router:X,Y, link:X,Y-X,Y, routers=N,seed=S, links=N,seed=S, @FILE or a "
            + "picture such as ..#/..., several of them joined by +";
    private static final String PLACE = "(\\d{1,5}),(\\d{1,5})";
    private static final Pattern ROUTER = Pattern.compile("router:" + PLACE);
    private static final Pattern LINK = Pattern.compile("link:" + PLACE + "-" + PLACE);
    private static final Pattern RANDOM = Pattern.compile("(routers|links)=(\\d{1,9})(?:,seed=(-?\\d{1,18}))?");
    private static final Pattern PICTURE = Pattern.compile("[#./]+");

    private final Topology topology;
    private final FaultMap faults;

    private FaultText(Topology topology) {
        this.topology = topology;
        faults = new FaultMap(topology);
    }

    /**
     * The faults that a text describes. Files are read relative to the working directory.
     *
     * @throws IllegalArgumentException where the text is no such description, names what the topology does not have, or
     *     leaves no router alive; the message says what is wrong and what is allowed
     */
    public static FaultMap parse(String text, Topology topology) {
        FaultText reader = new FaultText(topology);
        for (String item : text.strip().split("\\+", -1)) {
            reader.item(item.strip());
        }
        if (reader.faults.deadRouters() == topology.nodes()) {
            throw new IllegalArgumentException("faults \"" + text + "\" leave no router alive");
        }
        return reader.faults;
    }

    private void item(String item) {
        Matcher router = ROUTER.matcher(item);
        Matcher link = LINK.matcher(item);
        Matcher random = RANDOM.matcher(item);
        if (router.matches()) {
            faults.killRouter(node(item, router, 1));
        } else if (link.matches()) {
            kill(item, node(item, link, 1), node(item, link, 3));
        } else if (random.matches()) {
            random(item, random);
        } else if (PICTURE.matcher(item).matches()) {
            picture(item, List.of(item.split("/", -1)));
        } else if (item.startsWith("@") && item.length() > 1) {
            picture("of " + item.substring(1), lines(item.substring(1)));
        } else if (!item.equals("none")) {
            throw new IllegalArgumentException("faults \"" + item + "\" are none of " + FORMS);
        }
    }

    private int node(String item, Matcher place, int group) {
        int x = Integer.parseInt(place.group(group));
        int y = Integer.parseInt(place.group(group + 1));
        if (!topology.has(x, y)) {
            throw new IllegalArgumentException(
                    "fault \"" + item + "\": router " + x + "," + y + " is outside " + topology.describe());
        }
        return topology.nodeAt(x, y);
    }

    private void kill(String item, int node, int other) {
        for (int port = 0; port < Topology.PORTS; port++) {
            int next = topology.nextInput(node * Topology.PORTS + port);
            if (next >= 0 && next / Topology.PORTS == other) {
                faults.killLink(node, port);
                return;
            }
        }
        throw new IllegalArgumentException(
                "fault \"" + item + "\": no link goes from " + topology.place(node) + " to " + topology.place(other));
    }

    private void random(String item, Matcher random) {
        int count = Integer.parseInt(random.group(2));
        long seed = random.group(3) == null ? 1 : Long.parseLong(random.group(3));
        try {
            if (random.group(1).equals("routers")) {
                RandomFaults.killRouters(faults, count, seed);
            } else {
                RandomFaults.killLinks(faults, count, seed);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("fault \"" + item + "\": " + e.getMessage(), e);
        }
    }

    private static List<String> lines(String file) {
        try {
            return Files.readString(Path.of(file))
                    .stripTrailing()
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("the picture of faults " + file + ": no such file", e);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("the picture of faults " + file + " is not a text that can be read", e);
        }
    }

    private void picture(String name, List<String> rows) {
        if (rows.size() != topology.height()) {
            throw new IllegalArgumentException("the picture " + name + " has " + rows.size() + " rows for "
                    + topology.describe() + " with " + topology.height());
        }
        for (int y = 0; y < rows.size(); y++) {
            String row = rows.get(y);
            if (row.length() != topology.width() || !row.matches("[#.]*")) {
                throw new IllegalArgumentException("row " + y + " of the picture " + name + " is \"" + row + "\"; "
                        + topology.describe() + " needs " + topology.width() + " of # (dead) and . (alive)");
            }
            for (int x = 0; x < row.length(); x++) {
                if (row.charAt(x) == '#') {
                    faults.killRouter(topology.nodeAt(x, y));
                }
            }
        }
    }
}
