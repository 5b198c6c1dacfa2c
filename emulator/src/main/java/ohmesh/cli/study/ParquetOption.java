// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import ohmesh.cli.io.BadInput;
import ohmesh.cli.io.OutputFile;
import ohmesh.study.ParquetTable;

/** {@code --parquet}, whose library is not part of every jar. */
final class ParquetOption {
    private static final String HOW =
            "; mvn package -Pparquet -Dmaven.test.skip=true -pl emulator -am builds one that has it";

    private ParquetOption() {}

    /** The file to be written; throws {@link BadInput} where it cannot be, before anything is run. */
    static OutputFile claim(Path file, boolean force) throws IOException {
        OutputFile output = OutputFile.text(file, force);
        try {
            // Not asked of a class that uses it: that one could not be loaded without.
            Class.forName("blue.strategic.parquet.ParquetWriter");
            ParquetTable.tryLibrary();
        } catch (ClassNotFoundException e) {
            throw new BadInput("--parquet: this jar has no Parquet" + HOW);
        } catch (LinkageError e) {
            throw new BadInput(
                    "--parquet: this jar has Parquet, but not all that it needs (" + e.getMessage() + ")" + HOW);
        }
        return output;
    }
}
