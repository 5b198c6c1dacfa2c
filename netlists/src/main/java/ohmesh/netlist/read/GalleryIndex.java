// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;

/** What netlists a folder holds, one folder per netlist. */
public final class GalleryIndex {
    /**
     * One netlist.
     *
     * @param folder its folder
     * @param name its name, or that of the folder where the netlist cannot be read
     * @param description what it shows
     */
    public record Entry(Path folder, String name, String description) {}

    private GalleryIndex() {}

    /**
     * The netlists of a folder, by folder name.
     *
     * @throws IOException where the folder cannot be listed
     */
    public static List<Entry> list(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(NetlistReader.FILE_NAME)))
                    .sorted()
                    .map(GalleryIndex::entry)
                    .toList();
        }
    }

    private static Entry entry(Path folder) {
        ProblemList problems = new ProblemList();
        String name = folder.getFileName().toString();
        try {
            String text = new Sources(folder, List.of()).text(NetlistReader.FILE_NAME, NetlistReader.MAXIMUM_BYTES);
            JsonValue document =
                    JsonTree.parse(NetlistReader.FILE_NAME, text, problems).orElse(null);
            if (document instanceof JsonObject netlist) {
                return new Entry(
                        folder,
                        netlist.string("name").orElse(name),
                        netlist.string("description").orElse(""));
            }
            return new Entry(folder, name, "cannot be read: not a JSON object");
        } catch (Sources.Refused e) {
            return new Entry(folder, name, "cannot be read: " + e.getMessage());
        }
    }
}
