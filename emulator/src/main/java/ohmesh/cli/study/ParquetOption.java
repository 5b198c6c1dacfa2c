// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.nio.file.Path;
import java.util.List;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.OutputFile;

/** {@code --parquet}, whose library is not part of every jar. */
final class ParquetOption {
    /** What writing needs of it: the writer, the format, and the compression. */
    private static final List<String> NEEDED = List.of(
            "blue.strategic.parquet.ParquetWriter",
            "org.apache.parquet.hadoop.ParquetWriter",
            "org.apache.parquet.schema.MessageType",
            "org.xerial.snappy.Snappy");

    private ParquetOption() {}

    /** The file to be written; throws {@link BadInput} where it cannot be, before anything is run. */
    static OutputFile claim(Path file, boolean force) {
        for (String name : NEEDED) {
            try {
                // Not asked of a class that uses it: that one could not be loaded without.
                Class.forName(name);
            } catch (ClassNotFoundException | LinkageError e) {
                throw new BadInput("--parquet: this jar has no Parquet; mvn package -Pparquet -Dmaven.test.skip=true"
                        + " -pl emulator -am builds one that has it");
            }
        }
        return OutputFile.text(file, force);
    }
}
