// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.netlist.Place;
import ohmesh.result.CellFiles;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How texts of the command line become values, each with a message that says what would be right. */
public final class Converters {
    /** The largest whole number that JSON readers agree on, and so the largest seed. */
    public static final long LARGEST = (1L << 53) - 1;

    private Converters() {}

    /** A file or folder; no text at all would mean the current folder, which nobody means by it. */
    public static final class NamedPath implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            if (text.isEmpty()) {
                throw new TypeConversionException("the name is empty");
            }
            return Path.of(text);
        }
    }

    /** A folder that is there. */
    public static final class Folder implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            Path folder = new NamedPath().convert(text);
            if (!Files.isDirectory(folder)) {
                throw new TypeConversionException(
                        text + (Files.exists(folder) ? " is a file, not a folder" : ": no such folder"));
            }
            return folder;
        }
    }

    /** The place of a tile, {@code X,Y}. */
    public static final class TilePlace implements ITypeConverter<Place> {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,4}),([0-9]{1,4})");

        @Override
        public Place convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("\"" + text + "\" is not a place such as 1,0");
            }
            return new Place(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
    }

    /** How conductances are written. */
    public static final class CellFormat implements ITypeConverter<CellFiles.Format> {
        @Override
        public CellFiles.Format convert(String text) {
            return switch (text) {
                case "csv" -> CellFiles.Format.CSV;
                case "npy" -> CellFiles.Format.NPY;
                default -> throw new TypeConversionException("\"" + text + "\" is neither csv nor npy");
            };
        }
    }

    /** An integer from 1 up. */
    public static final class PositiveNumber implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            long number = text.matches("[0-9]{1,16}") ? Long.parseLong(text) : 0;
            if (number < 1 || number > LARGEST) {
                throw new TypeConversionException("\"" + text + "\" is not an integer 1.." + LARGEST);
            }
            return number;
        }
    }

    /** An integer from 0 up. */
    public static final class WholeNumber implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            long number;
            try {
                number = Long.parseLong(text);
            } catch (NumberFormatException e) {
                number = -1;
            }
            if (number < 0 || number > LARGEST) {
                throw new TypeConversionException("\"" + text + "\" is not an integer 0.." + LARGEST);
            }
            return number;
        }
    }
}
