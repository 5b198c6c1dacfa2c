// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ohmesh.cli.io.Converters;
import ohmesh.study.Shard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What {@code study run} can be told. */
final class StudyRunOptions {
    @Parameters(paramLabel = "STUDY", description = "Study folder, or study file.")
    Path study;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the results; one that holds results of the same study is gone on with.")
    Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Converters.PositiveNumber.class,
            description = "Points that run at once; all cores where nothing is said. Changes no result.")
    Long threads;

    @Option(
            names = "--shard",
            paramLabel = "PART/PARTS",
            converter = ShardConverter.class,
            description = "Run only one share of the study, 1/4 to 4/4 for instance, and write its own table;"
                    + " ohmesh study merge joins them.")
    Shard shard = Shard.WHOLE;

    @Option(names = "--retry-failed", description = "Run again what failed before.")
    boolean retryFailed;

    @Option(
            names = "--changed",
            description = "Go on in DIR although the study, its netlist or Ohmesh has changed since: equal points"
                    + " count as done, and the table of before is kept under another name.")
    boolean changed;

    @Option(
            names = "--set",
            paramLabel = "POINTER=VALUE",
            description = "Change a field of the netlist at all points, before the study does; one that the study sets"
                    + " itself is refused. Repeatable.")
    List<String> settings = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Converters.PositiveNumber.class,
            description = "Run at most so many now.")
    long limit = Long.MAX_VALUE;

    @Option(
            names = "--parquet",
            paramLabel = "FILE",
            description = "Write the table as Apache Parquet too. Its library is not in the normal jar: mvn package"
                    + " -Pparquet -Dmaven.test.skip=true -pl emulator -am builds one that has it.")
    Path parquet;

    @Option(names = "--force", description = "Replace the file of --parquet.")
    boolean force;

    @Option(names = "--yes", description = "Agree to a study of more than 100,000 runs.")
    boolean yes;

    @Option(names = "--json", description = "Print what was done as JSON.")
    boolean json;

    /** A share of a study. */
    static final class ShardConverter implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            try {
                return Shard.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
