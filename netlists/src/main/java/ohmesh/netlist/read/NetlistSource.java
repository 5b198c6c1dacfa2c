// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;

/**
 * A netlist that is read many times with different settings. Its files are read when they are needed for the first
 * time; what changes on the disk later is not seen, so that all readings are of the same netlist. Safe to share by
 * threads.
 */
public final class NetlistSource {
    /** What a problem names instead of a file where a setting is wrong. */
    public static final String SETTING = "--set";

    private final Path file;
    private final ReadCache cache = new ReadCache(true);

    private NetlistSource(Path file) {
        this.file = file;
    }

    /**
     * A netlist to be read.
     *
     * @param folderOrFile as for {@link NetlistReader#read}
     */
    public static NetlistSource open(Path folderOrFile) {
        return new NetlistSource(
                Files.isDirectory(folderOrFile) ? folderOrFile.resolve(NetlistReader.FILE_NAME) : folderOrFile);
    }

    /** The same as {@link NetlistReader#read}. */
    public ReadResult read(ReadOptions options) {
        return NetlistReader.read(file, options, cache);
    }

    /**
     * The same, with problems that name files as {@link InputFile#path} does: equal wherever the folder of the netlist
     * stands and however the user named it.
     */
    public ReadResult readByName(ReadOptions options) {
        return NetlistReader.readByName(file, options, cache);
    }

    /** The member names of an object at the top of the netlist after settings; none where it is not there. */
    public List<String> names(List<Setting> settings, String field) {
        ProblemList ignored = new ProblemList();
        return document(settings, ignored)
                .flatMap(document -> document.object(field))
                .map(object -> List.copyOf(object.names()))
                .orElse(List.of());
    }

    private Optional<JsonObject> document(List<Setting> settings, ProblemList problems) {
        Optional<JsonObject> document = NetlistReader.document(file, problems, cache);
        for (Setting setting : settings) {
            document = document.map(read -> new SettingApplication(setting, problems).apply(read));
        }
        return document;
    }

    /**
     * Why a value cannot stand in the field that a setting names: its kind, its unit, or its range; empty where it can,
     * or where only reading the whole netlist tells.
     */
    public static Optional<String> misfit(Setting setting) {
        ProblemList problems = new ProblemList();
        List<Target> fields = FieldTargets.of(setting.pointer());
        JsonValue value = SettingApplication.value(setting);
        boolean fits = fields.isEmpty()
                || JsonScalar.isNull(value)
                || fields.stream()
                        .anyMatch(field ->
                                new ScalarBinder(problems).bind(field, value).isPresent());
        return fits
                ? Optional.empty()
                : problems.sorted(name -> name).stream().map(Problem::message).findFirst();
    }

    /** Why a setting names no field of the netlist after others are made, or empty. */
    public Optional<String> refusal(List<Setting> before, Setting setting) {
        ProblemList ignored = new ProblemList();
        ProblemList problems = new ProblemList();
        document(before, ignored).ifPresent(changed -> new SettingApplication(setting, problems).apply(changed));
        return problems.sorted(name -> name).stream()
                .map(problem -> problem.pointer().equals(setting.pointer())
                                || problem.pointer().equals("/")
                                || !setting.pointer().startsWith("/")
                        ? problem.message()
                        : "at " + problem.pointer() + ": " + problem.message())
                .findFirst();
    }
}
