// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import ohmesh.netlist.json.ShortestDecimal;
import ohmesh.netlist.read.RecordFile;
import ohmesh.netlist.read.Units;

/** The values of a knob, written out or as a range, and what is wrong with them. */
final class LevelReader {
    /** Digits of values in equal ratios, so that decades come out as such. */
    private static final MathContext RATIO_DIGITS = new MathContext(12);

    /** Digits of values in equal steps: no decimal of a double is lost. */
    private static final MathContext STEP_DIGITS = new MathContext(15);

    private final RecordFile file;
    private final String pointer;
    private final Knob knob;
    private final boolean mayRepeat;

    /**
     * A reader of one knob.
     *
     * @param mayRepeat whether a value or label may stand twice, as it may beside knobs that move with this one
     */
    LevelReader(RecordFile file, String pointer, Knob knob, boolean mayRepeat) {
        this.mayRepeat = mayRepeat;
        this.file = file;
        this.pointer = pointer;
        this.knob = knob;
    }

    /** The levels; none after problems. */
    List<Level> read() {
        int forms = (knob.values().isEmpty() ? 0 : 1)
                + (knob.linear() == null ? 0 : 1)
                + (knob.logarithmic() == null ? 0 : 1);
        if (forms != 1) {
            file.problem(
                    pointer,
                    forms == 0
                            ? "no values: give \"values\", \"linear\" or \"logarithmic\""
                            : "only one of \"values\", \"linear\", \"logarithmic\" can be given");
            return List.of();
        }
        List<?> plain = knob.values();
        if (knob.linear() != null) {
            plain = range(pointer + "/linear", knob.linear(), false);
        } else if (knob.logarithmic() != null) {
            plain = range(pointer + "/logarithmic", knob.logarithmic(), true);
        }
        return plain.isEmpty() || !labelsFit(plain.size()) ? List.of() : levels(plain);
    }

    private List<Level> levels(List<?> plain) {
        List<Level> levels = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        boolean written = !knob.values().isEmpty();
        for (int i = 0; i < plain.size(); i++) {
            Level level = Level.of(
                    plain.get(i), knob.labels().isEmpty() ? null : knob.labels().get(i));
            if (!keys.add(level.key()) && written && !mayRepeat) {
                file.problem(pointer + "/values/" + i, level.json() + " stands twice");
            }
            levels.add(level);
        }
        return keys.size() == levels.size() || mayRepeat ? List.copyOf(levels) : List.of();
    }

    private boolean labelsFit(int values) {
        List<String> labels = knob.labels();
        if (labels.isEmpty()) {
            return true;
        }
        if (labels.size() != values) {
            file.problem(pointer + "/labels", labels.size() + " labels for " + values + " values");
            return false;
        }
        boolean fit = true;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (label.isBlank() || (!seen.add(label) && !mayRepeat)) {
                file.problem(
                        pointer + "/labels/" + i,
                        label.isBlank() ? "an empty label" : "\"" + label + "\" stands twice");
                fit = false;
            }
        }
        return fit;
    }

    private List<Object> range(String place, Knob.Span span, boolean logarithmic) {
        if (span.from() == span.to()) {
            file.problem(place, "\"from\" and \"to\" are the same");
            return List.of();
        }
        if (logarithmic && !(span.from() > 0 && span.to() > 0)) {
            file.problem(place, "values in equal ratios are above 0");
            return List.of();
        }
        if (!span.unit().isEmpty() && Units.si("1 " + span.unit()).isEmpty()) {
            file.problem(place + "/unit", "unknown unit \"" + span.unit() + "\"; known: " + Units.known());
            return List.of();
        }
        return IntStream.range(0, span.count())
                .mapToObj(i -> logarithmic ? ratio(span, i) : step(span, i))
                .map(value -> span.whole() ? value.setScale(0, RoundingMode.HALF_UP) : value)
                .map(BigDecimal::doubleValue)
                .distinct()
                .map(value -> span.unit().isEmpty() ? (Object) value : ShortestDecimal.text(value) + " " + span.unit())
                .toList();
    }

    private static BigDecimal step(Knob.Span span, int index) {
        BigDecimal from = Level.decimal(span.from());
        BigDecimal width = Level.decimal(span.to()).subtract(from);
        return from.add(width.multiply(BigDecimal.valueOf(index))
                        .divide(BigDecimal.valueOf(span.count() - 1L), MathContext.DECIMAL128))
                .round(STEP_DIGITS);
    }

    private static BigDecimal ratio(Knob.Span span, int index) {
        if (index == 0 || index == span.count() - 1) {
            return Level.decimal(index == 0 ? span.from() : span.to());
        }
        double part = (double) index / (span.count() - 1);
        double logarithm = StrictMath.log(span.from()) * (1 - part) + StrictMath.log(span.to()) * part;
        return new BigDecimal(StrictMath.exp(logarithm)).round(RATIO_DIGITS);
    }
}
