// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ohmesh.engine.Probe;
import ohmesh.netlist.Netlist;

/** A machine whose events are kept and can be compared whatever the order in which they were reported. */
final class Recording {
    final Machine machine;
    private final List<Event> events = new ArrayList<>();

    private final List<Span> spans = new ArrayList<>();

    private record Event(long cycle, String component, String text) {}

    record Span(long from, long to, String component, String unit, String text) {
        String track() {
            return component + " " + unit;
        }

        long cycles() {
            return to - from;
        }
    }

    Recording(Netlist netlist) {
        machine = Machine.build(netlist);
        machine.probe().listen(new Probe.Listener() {
            @Override
            public void event(long cycle, String component, String kind, String detail) {
                events.add(new Event(cycle, component, kind + " " + detail));
            }

            @Override
            public void span(long from, long to, String component, String unit, String text) {
                spans.add(new Span(from, to, component, unit, text));
            }
        });
    }

    /** Spans in the order in which they were reported. */
    List<Span> spans() {
        return spans;
    }

    /** Events from a cycle on by cycle, then component, then the order in which the component reported them. */
    String log(long fromCycle) {
        return events.stream()
                .filter(event -> event.cycle() >= fromCycle)
                .sorted(Comparator.comparingLong(Event::cycle).thenComparing(Event::component))
                .map(event -> event.cycle() + " " + event.component() + " " + event.text())
                .collect(Collectors.joining("\n"));
    }

    /** Spans by cycle, component and unit. */
    String spanLog() {
        return spans.stream()
                .sorted(Comparator.comparingLong(Span::from).thenComparing(Span::track))
                .map(Span::toString)
                .collect(Collectors.joining("\n"));
    }

    /** The whole state, nothing left out. */
    String dump() {
        return machine.clock().state().dump();
    }

    /** Every observed read with its cycle and values. */
    String observed() {
        StringBuilder text = new StringBuilder();
        machine.observed()
                .forEach((name, reads) -> reads.forEach(read -> text.append(name)
                        .append(" in ")
                        .append(read.cycle())
                        .append(Arrays.toString(read.driveVolts()))
                        .append(Arrays.toString(read.lineCurrentsAmps()))
                        .append(Arrays.toString(read.codes()))
                        .append('\n')));
        return text.toString();
    }

    /** Every counter with its value. */
    String counters() {
        return machine.counters().stream()
                .flatMap(each -> each.names().stream().map(name -> each.owner() + "." + name + " " + each.value(name)))
                .collect(Collectors.joining("\n"));
    }
}
