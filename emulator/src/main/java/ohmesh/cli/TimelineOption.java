// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.report.run.Timeline;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code from=N,to=N}.
 *
 * @param from first cycle
 * @param to first cycle after it
 */
record TimelineOption(long from, long to) {
    static final String FORM = "from=N,to=N";
    private static final Pattern TEXT = Pattern.compile("from=([0-9]{1,15}),to=([0-9]{1,15})");

    /** The window of an option, or of none, empty as yet. */
    static Timeline window(TimelineOption asked) {
        return asked == null ? new Timeline(0, Timeline.DEFAULT_CYCLES) : new Timeline(asked.from, asked.to);
    }

    static final class Converter implements ITypeConverter<TimelineOption> {
        @Override
        public TimelineOption convert(String text) {
            Matcher parts = TEXT.matcher(text);
            if (!parts.matches()) {
                throw new TypeConversionException("\"" + text + "\" is not of the form " + FORM);
            }
            long from = Long.parseLong(parts.group(1));
            long to = Long.parseLong(parts.group(2));
            if (to <= from) {
                throw new TypeConversionException("the timeline ends (" + to + ") before it begins (" + from + ")");
            }
            if (to - from > Timeline.MOST_CYCLES) {
                throw new TypeConversionException(
                        "a timeline of " + (to - from) + " cycles cannot be read; at most " + Timeline.MOST_CYCLES);
            }
            return new TimelineOption(from, to);
        }
    }
}
