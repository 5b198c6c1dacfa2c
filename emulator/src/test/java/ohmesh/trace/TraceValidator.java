// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges a file in the JSON trace event format as a viewer needs it: slices of a thread stand in order and nest, each
 * step of a flow lies in a slice, flows begin before they end and have both ends, counters go on in time and energy never
 * falls, all processes and threads have names.
 */
public final class TraceValidator {
    /** An event as its fields, with those of its arguments as {@code args.NAME}. */
    public record Event(Map<String, String> fields) {
        public String phase() {
            return fields.get("ph");
        }

        public String name() {
            return fields.get("name");
        }

        public String get(String field) {
            return fields.get(field);
        }

        public long ts() {
            return Long.parseLong(fields.get("ts"));
        }

        long end() {
            return ts() + Long.parseLong(fields.get("dur"));
        }

        String thread() {
            return fields.get("pid") + "/" + fields.get("tid");
        }
    }

    private final List<String> problems = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, List<Event>> slices = new TreeMap<>();
    private final Map<String, List<Event>> flows = new TreeMap<>();
    private final Map<String, Event> counters = new HashMap<>();

    private TraceValidator() {}

    /** What is wrong with a trace; empty where it is valid. */
    public static List<String> problems(String json) {
        TraceValidator validator = new TraceValidator();
        try {
            events(json).forEach(validator::take);
        } catch (IOException | RuntimeException e) {
            return List.of("cannot be read: " + e);
        }
        validator.slices.values().forEach(validator::nest);
        validator.flows.forEach(validator::follow);
        return validator.problems;
    }

    /** The events of a trace in the order of the file. */
    public static List<Event> events(String json) throws IOException {
        List<Event> events = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "no object");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                if (!field.equals("traceEvents")) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Map<String, String> fields = new HashMap<>();
                    read(parser, "", fields);
                    events.add(new Event(fields));
                }
            }
            require(parser.nextToken() == null, "more behind the end");
        }
        return events;
    }

    private static void read(JsonParser parser, String prefix, Map<String, String> fields) throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT, "an event is no object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = prefix + parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                read(parser, field + ".", fields);
            } else {
                fields.put(field, parser.getText());
            }
        }
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }

    private void take(Event event) {
        switch (event.phase()) {
            case "M" -> {
                if (event.name().endsWith("_name")) {
                    named.add(event.name().startsWith("process") ? event.get("pid") : event.thread());
                }
            }
            case "X" -> {
                needName(event.thread(), event);
                slices.computeIfAbsent(event.thread(), t -> new ArrayList<>()).add(event);
            }
            case "s", "t", "f" -> {
                needName(event.thread(), event);
                flows.computeIfAbsent(event.get("id"), id -> new ArrayList<>()).add(event);
                needSlice(event);
            }
            case "C" -> count(event);
            default -> problems.add("unknown phase: " + event);
        }
    }

    private void needName(String place, Event event) {
        if (!named.contains(place)) {
            problems.add("no name for " + place + ": " + event);
        }
    }

    /** The slice must stand before the step in the file, or a viewer that reads once does not find it. */
    private void needSlice(Event flow) {
        List<Event> thread = slices.getOrDefault(flow.thread(), List.of());
        for (int i = thread.size() - 1; i >= 0; i--) {
            if (thread.get(i).ts() <= flow.ts() && flow.ts() < thread.get(i).end()) {
                return;
            }
        }
        problems.add("no slice around " + flow);
    }

    private void count(Event event) {
        needName(event.get("pid"), event);
        Event before = counters.put(event.get("pid") + " " + event.name(), event);
        if (before == null) {
            return;
        }
        if (event.ts() < before.ts()) {
            problems.add("time goes back: " + event);
        }
        if (event.name().startsWith("energy") && value(event) < value(before)) {
            problems.add("energy falls: " + event);
        }
    }

    private static double value(Event counter) {
        return Double.parseDouble(counter.get("args.value"));
    }

    private void nest(List<Event> thread) {
        Deque<Event> open = new ArrayDeque<>();
        long last = Long.MIN_VALUE;
        for (Event slice : thread) {
            if (slice.ts() < last || slice.end() <= slice.ts()) {
                problems.add("out of order or empty: " + slice);
            }
            last = slice.ts();
            while (!open.isEmpty() && open.peek().end() <= slice.ts()) {
                open.pop();
            }
            if (!open.isEmpty() && slice.end() > open.peek().end()) {
                problems.add("does not nest: " + slice + " in " + open.peek());
            }
            open.push(slice);
        }
    }

    private void follow(String id, List<Event> steps) {
        long time = Long.MIN_VALUE;
        for (int i = 0; i < steps.size(); i++) {
            String expected = i == 0 ? "s" : i == steps.size() - 1 ? "f" : "t";
            if (!steps.get(i).phase().equals(expected) || steps.size() < 2) {
                problems.add("flow " + id + " lacks an end: " + steps);
                return;
            }
            if (steps.get(i).ts() < time) {
                problems.add("flow " + id + " goes back in time: " + steps);
            }
            time = steps.get(i).ts();
        }
    }
}
