// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.OptionalLong;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code FILE} or {@code FILE@CYCLE}.
 *
 * @param file where the state goes
 * @param cycle at whose beginning it is saved, besides when the run is interrupted or reaches its limit
 */
record CheckpointOption(Path file, OptionalLong cycle) {
    static final class Converter implements ITypeConverter<CheckpointOption> {
        @Override
        public CheckpointOption convert(String text) {
            int at = text.lastIndexOf('@');
            // A folder's name may hold the sign.
            boolean whole = at < text.lastIndexOf('/');
            if (at < 0 || whole) {
                return new CheckpointOption(file(text), OptionalLong.empty());
            }
            String cycle = text.substring(at + 1);
            if (!cycle.matches("[0-9]+")) {
                throw new TypeConversionException("\"" + cycle + "\" is not a cycle; write FILE or FILE@CYCLE");
            }
            try {
                return new CheckpointOption(file(text.substring(0, at)), OptionalLong.of(Long.parseLong(cycle)));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("cycle " + cycle + " is too large");
            }
        }

        private static Path file(String name) {
            if (name.isEmpty()) {
                throw new TypeConversionException("no file is named; write FILE or FILE@CYCLE");
            }
            return Path.of(name);
        }
    }
}
