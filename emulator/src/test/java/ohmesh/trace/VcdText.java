// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A strict reader of value change dumps, written for the tests from the standard alone: throws where times
 * do not increase, a value has no variable, or a blank is missing.
 */
final class VcdText {
    final Map<String, String> pathById = new LinkedHashMap<>();
    final Map<String, Integer> widthByPath = new LinkedHashMap<>();
    /** All values by time, after the changes of that time. */
    final NavigableMap<Long, Map<String, String>> values = new TreeMap<>();

    String timescale = "";
    private final Map<String, String> now = new LinkedHashMap<>();
    private long time = Long.MIN_VALUE;
    private boolean dumping;

    static VcdText parse(String text) {
        VcdText result = new VcdText();
        int end = text.indexOf("$enddefinitions $end\n");
        if (end < 0) {
            throw new IllegalArgumentException("no $enddefinitions");
        }
        result.header(text.substring(0, end));
        text.substring(end).lines().skip(1).forEach(result::change);
        result.keep();
        return result;
    }

    private void header(String text) {
        Deque<String> scopes = new ArrayDeque<>();
        text.lines().forEach(line -> {
            String[] words = line.split("\\s+");
            require(words[words.length - 1].equals("$end"), line);
            switch (words[0]) {
                case "$timescale" -> timescale = words[1];
                case "$scope" -> scopes.addLast(words[2]);
                case "$upscope" -> scopes.removeLast();
                case "$var" -> {
                    String path = String.join(".", scopes) + "." + words[4];
                    require(words[3].chars().allMatch(c -> c >= 33 && c <= 126), line);
                    require(pathById.put(words[3], path) == null, line);
                    require(widthByPath.put(path, Integer.valueOf(words[2])) == null, line);
                }
                default -> require(words[0].equals("$version"), line);
            }
        });
        require(scopes.isEmpty(), "scopes left open");
    }

    private void change(String line) {
        if (line.startsWith("#")) {
            long next = Long.parseLong(line.substring(1));
            require(next > time, line);
            keep();
            time = next;
        } else if (line.equals("$dumpvars")) {
            dumping = true;
        } else if (line.equals("$end")) {
            require(dumping && now.size() == pathById.size(), "not every signal is in $dumpvars");
        } else {
            boolean vector = line.startsWith("b") || line.startsWith("r");
            int blank = vector ? line.indexOf(' ') : 1;
            String value = line.substring(0, blank);
            String path = pathById.get(line.substring(vector ? blank + 1 : 1));
            require(path != null, line);
            require(!value.equals(now.put(path, value)), "no change: " + line);
        }
    }

    private void keep() {
        if (time != Long.MIN_VALUE) {
            values.put(time, new LinkedHashMap<>(now));
        }
    }

    private static void require(boolean condition, String line) {
        if (!condition) {
            throw new IllegalArgumentException(line);
        }
    }
}
