// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Tile;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.Pointer;

/**
 * Reads a netlist with everything that it names. The result is either a netlist that can be run or all problems
 * that were found; reading never throws for bad input.
 */
public final class NetlistReader {
    /** Name of the netlist in a folder. */
    public static final String FILE_NAME = "netlist.json";

    /** Largest netlist file; data belong into CSV files. */
    public static final long MAXIMUM_BYTES = 16L << 20;

    private static final DocumentFile DOCUMENT =
            new DocumentFile("netlist", "; `ohmesh list` shows netlists", MAXIMUM_BYTES);

    private static final List<CrossCheck> CHECKS = List.of(
            new ChipCheck(),
            new LawCheck(),
            new DeviceRangeCheck(),
            new MeshCheck(),
            new TileTableCheck(),
            new LookupTableCheck(),
            new ArrayCheck(),
            new ConverterCheck(),
            new CalibrationCheck(),
            new VerifyCheck(),
            new ComplianceCheck(),
            new TransistorCheck(),
            new SelectorCheck(),
            new ChannelCheck(),
            new SpikeCheck(),
            new HostCheck(),
            new FaultCheck(),
            new MetricCheck(),
            new ExpectationCheck(),
            new MemoryCheck(),
            new DurationCheck(),
            new Controls());

    private final ReadOptions options;
    private final ProblemList problems = new ProblemList();
    private final Bound bound = new Bound();
    private final Path file;
    private final Sources sources;
    private final UnaryOperator<String> shownFile;

    private NetlistReader(Path file, ReadOptions options, ReadCache cache, boolean byName) {
        this.file = file;
        this.options = options;
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        this.sources = new Sources(folder, options.dataFolders(), cache);
        this.shownFile = byName ? UnaryOperator.identity() : sources::shown;
    }

    /**
     * Reads a netlist.
     *
     * @param folderOrFile a netlist, or a folder that holds {@value #FILE_NAME}
     */
    public static ReadResult read(Path folderOrFile, ReadOptions options) {
        Path file = Files.isDirectory(folderOrFile) ? folderOrFile.resolve(FILE_NAME) : folderOrFile;
        return read(file, options, new ReadCache(false));
    }

    /** Reads a netlist of which parts may have been read already. */
    static ReadResult read(Path file, ReadOptions options, ReadCache cache) {
        return new NetlistReader(file, options, cache, false).read();
    }

    /** The same, with problems that name files by their paths in the folder of the netlist. */
    static ReadResult readByName(Path file, ReadOptions options, ReadCache cache) {
        return new NetlistReader(file, options, cache, true).read();
    }

    /** The text of a netlist as it stands, or empty after problems. */
    static Optional<JsonObject> document(Path file, ProblemList problems, ReadCache cache) {
        return DOCUMENT.read(file, new Sources(file.toAbsolutePath().getParent(), List.of(), cache), problems);
    }

    private ReadResult read() {
        Optional<Netlist> netlist =
                DOCUMENT.read(file, sources, problems).map(this::changed).flatMap(this::bind);
        if (netlist.isEmpty() || !problems.isEmpty()) {
            return new ReadResult(null, problems.sorted(shownFile), sources.inputs(), "", this::problem);
        }
        String resolved = ResolvedWriter.write(netlist.get(), sources.cache().parts());
        return new ReadResult(netlist.get(), List.of(), sources.inputs(), resolved, this::problem);
    }

    private Problem problem(String pointer, String message) {
        Location place = bound.place(pointer);
        return Problem.at(place, message).in(shownFile.apply(place.file()));
    }

    /** The document with control, settings and seed applied and presets expanded. */
    private JsonObject changed(JsonObject read) {
        JsonObject document = read;
        if (options.control() != null) {
            document = Controls.apply(document, options.control(), problems);
        }
        for (Setting setting : options.settings()) {
            document = new SettingApplication(setting, problems).apply(document);
        }
        if (options.seed() != null) {
            Location place = Location.outsideText("--seed", Pointer.ROOT.child("seed"));
            JsonScalar seed =
                    new JsonScalar(JsonScalar.Kind.NUMBER, options.seed().toString(), place);
            document = document.with("seed", seed);
        }
        return new PresetExpansion(problems, bound).expand(document);
    }

    private Optional<Netlist> bind(JsonObject document) {
        Binder binder = new Binder(sources, problems, bound);
        Optional<Object> draft = binder.bind(Target.root(Netlist.class, ""), document);
        CHECKS.forEach(check -> check.run(bound, problems));
        ProgramReader programs = new ProgramReader(bound, problems, sources.cache());
        programs.assembleAll();
        new StepCheck(bound, programs, problems).run();
        new CombinationCheck(new Settings(bound, programs), problems).run();
        return draft.filter(netlist -> problems.isEmpty()).map(netlist -> withPrograms((Netlist) netlist, programs));
    }

    private static Netlist withPrograms(Netlist draft, ProgramReader programs) {
        List<Tile> tiles = new ArrayList<>();
        for (Tile tile : draft.tiles()) {
            tiles.add(new Tile(
                    tile.at(),
                    programs.of("/tiles/" + tiles.size()),
                    tile.arrays(),
                    tile.pulses(),
                    tile.tables(),
                    tile.constants()));
        }
        return new Netlist(
                draft.name(),
                draft.description(),
                draft.seed(),
                draft.maximumCycles(),
                draft.chip(),
                List.copyOf(tiles),
                draft.channels(),
                draft.spikes(),
                draft.host(),
                draft.faults(),
                draft.observe(),
                draft.metrics(),
                draft.expect(),
                draft.controls());
    }
}
