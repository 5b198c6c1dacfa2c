// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code FILE} or {@code FILE@CYCLE}.
 *
 * @param file where the state goes
 * @param cycle at whose beginning it is saved, besides when the run is interrupted or reaches its limit
 */
record CheckpointOption(Path file, OptionalLong cycle) {
    private static final Pattern FORM = Pattern.compile("(.+)@(\\d+)");

    static final class Converter implements ITypeConverter<CheckpointOption> {
        @Override
        public CheckpointOption convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                return new CheckpointOption(Path.of(text), OptionalLong.empty());
            }
            try {
                return new CheckpointOption(
                        Path.of(matcher.group(1)), OptionalLong.of(Long.parseLong(matcher.group(2))));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("cycle " + matcher.group(2) + " is too large");
            }
        }
    }
}
