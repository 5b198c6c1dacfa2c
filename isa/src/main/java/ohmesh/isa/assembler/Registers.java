// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.isa.Operand.Kind;

/** Names of scalar, vector and mask registers; letters of either case. */
final class Registers {
    private static final Pattern SHAPE = Pattern.compile("([rvm])(0|[1-9][0-9]{0,5})");

    private Registers() {}

    /** The letter of a register kind, or empty for the kinds that are no registers. */
    static Optional<String> letter(Kind kind) {
        return switch (kind) {
            case SCALAR -> Optional.of("r");
            case VECTOR -> Optional.of("v");
            case MASK -> Optional.of("m");
            default -> Optional.empty();
        };
    }

    /** Whether the text names a register of any kind. */
    static boolean isName(String text) {
        Matcher matcher = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.matches()
                && Integer.parseInt(matcher.group(2)) < kind(matcher.group(1)).count();
    }

    /**
     * The number of the register.
     *
     * @throws SourceError unless the operand names a register of the kind
     */
    static int number(Kind kind, Part part) {
        String text = part.text().toLowerCase(Locale.ROOT);
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw part.error(unknown(kind, part));
        }
        Kind written = kind(matcher.group(1));
        int number = Integer.parseInt(matcher.group(2));
        if (number >= written.count()) {
            throw part.error("there is no register `" + part.text() + "`; " + described(written));
        }
        if (written != kind) {
            throw part.error("`" + part.text() + "` is a " + noun(written) + " register; here stands a " + noun(kind)
                    + " register, " + range(kind));
        }
        return number;
    }

    private static String unknown(Kind kind, Part part) {
        if (part.isEmpty()) {
            return "a " + noun(kind) + " register, " + range(kind) + ", is missing";
        }
        if (!part.isName()) {
            return "`" + part.text() + "` is no register; here stands a " + noun(kind) + " register, " + range(kind);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < kind.count(); i++) {
            names.add(letter(kind).orElseThrow() + i);
        }
        String nearest = NearestName.of(part.text().toLowerCase(Locale.ROOT), names)
                .map(name -> "; nearest is `" + name + "`")
                .orElse("; " + described(kind));
        return "unknown register `" + part.text() + "`" + nearest;
    }

    private static Kind kind(String letter) {
        return switch (letter) {
            case "r" -> Kind.SCALAR;
            case "v" -> Kind.VECTOR;
            default -> Kind.MASK;
        };
    }

    private static String noun(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String described(Kind kind) {
        return noun(kind) + " registers are " + range(kind);
    }

    private static String range(Kind kind) {
        String letter = letter(kind).orElseThrow();
        return letter + "0.." + letter + (kind.count() - 1);
    }
}
