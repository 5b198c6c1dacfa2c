// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.nio.file.Path;
import java.util.List;

/**
 * How to read a netlist.
 *
 * @param dataFolders folders besides the netlist's own from which data and programs may be read
 * @param settings values put into the netlist, in order
 * @param control name of the negative control to apply, or null
 * @param seed seed instead of the netlist's, or null
 */
public record ReadOptions(List<Path> dataFolders, List<Setting> settings, String control, Long seed) {
    public ReadOptions {
        dataFolders = List.copyOf(dataFolders);
        settings = List.copyOf(settings);
    }

    public ReadOptions(List<Path> dataFolders) {
        this(dataFolders, List.of(), null, null);
    }

    /** The netlist as it stands. */
    public static ReadOptions none() {
        return new ReadOptions(List.of());
    }

    public ReadOptions withSettings(List<Setting> changed) {
        return new ReadOptions(dataFolders, changed, control, seed);
    }

    public ReadOptions withControl(String name) {
        return new ReadOptions(dataFolders, settings, name, seed);
    }

    public ReadOptions withSeed(long changed) {
        return new ReadOptions(dataFolders, settings, control, changed);
    }
}
