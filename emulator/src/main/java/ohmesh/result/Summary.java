// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.cost.Cost;
import ohmesh.netlist.Expectation;

/** The readable summary of a run. */
public final class Summary {
    private static final String STALL = "stall";
    private static final String ENERGY = "J";
    private static final String AREA = "m2";
    private static final double SQUARE_MILLIMETRES = 1e6;
    private static final double SQUARE_MICROMETRES = 1e12;
    private static final double SMALL_AREA = 1e-9;
    private final StringBuilder text = new StringBuilder();

    private Summary() {}

    /** Lines that end with a line feed each. */
    public static String of(RunResult result) {
        Summary summary = new Summary();
        summary.head(result);
        summary.verdicts(result.verdicts());
        summary.metrics(result);
        summary.cycles(result);
        summary.counters(result);
        summary.cost(result.cost());
        return summary.text.toString();
    }

    private void head(RunResult result) {
        long passed = result.verdicts().stream().filter(Verdict::pass).count();
        int all = result.verdicts().size();
        String control = result.source().control() == null
                ? ""
                : " with negative control " + result.source().control();
        text.append(result.netlist().name()).append(control).append(": ");
        if (result.outcome() != Outcome.FINISHED) {
            text.append(result.outcome().text().replace('-', ' ')).append(" reached, ");
        }
        text.append(all == 0 ? "no expectations" : passed + " of " + all + " expectations met")
                .append('\n');
    }

    private void verdicts(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            line(
                    (verdict.pass() ? "pass  " : "FAIL  ")
                            + verdict.expectation().metric(),
                    (verdict.value() == null ? "not there" : number(verdict.value())) + ", expected "
                            + bounds(verdict.expectation()));
        }
    }

    private void metrics(RunResult result) {
        for (Map.Entry<String, Double> metric : result.metrics().entrySet()) {
            boolean judged = result.verdicts().stream()
                    .anyMatch(verdict -> verdict.expectation().metric().equals(metric.getKey()));
            if (!judged) {
                line("      " + metric.getKey(), number(metric.getValue()));
            }
        }
    }

    private void cycles(RunResult result) {
        String time = quantity(result.simulatedSeconds(), "s") + " at "
                + quantity(result.netlist().chip().clock(), "Hz");
        line("cycles", result.cycles() + " (" + time + ")");
        line("seed", Long.toString(result.netlist().seed()));
        line(
                "chip",
                result.netlist().chip().name() + ", fidelity "
                        + ResultJson.word(result.netlist().chip().fidelity()));
    }

    private void counters(RunResult result) {
        Map<String, String> units = CounterTable.units(result.counters());
        List<String> stalls = new ArrayList<>();
        CounterTable.totals(result.counters()).forEach((name, value) -> {
            if (name.startsWith(STALL)) {
                stalls.add(cause(name) + " " + value);
            } else if (value instanceof Double amount) {
                line(words(name), quantity(amount, units.get(name)));
            } else {
                line(words(name), value + " " + units.get(name));
            }
        });
        if (!stalls.isEmpty()) {
            line("stall cycles", String.join(", ", stalls));
        }
    }

    private void cost(Cost cost) {
        shares("energy", cost.energyJoules(), ENERGY);
        shares("area", cost.areaSquareMetres(), AREA);
        cost.figures().forEach((name, value) -> {
            if (!name.equals("energyJoules") && !name.equals("areaSquareMetres")) {
                line(words(withoutUnit(name)), figure(name, value));
            }
        });
    }

    private static String withoutUnit(String name) {
        return name.replaceAll("(Joules|Watts|PerSecond|TopsPerWatt|GopsPerSquareMillimetre)$", "")
                .replaceAll("^(topsPerWatt|gopsPerSquareMillimetre)$", "chip");
    }

    /** A figure with its unit, which the end of its name says. */
    private static String figure(String name, double value) {
        if (name.endsWith("Joules") || name.endsWith("Watts")) {
            return quantity(value, name.endsWith("Joules") ? ENERGY : "W");
        }
        if (name.endsWith("opsPerWatt")) {
            return quantity(value * 1e12, "OPS/W");
        }
        if (name.endsWith("opsPerSquareMillimetre")) {
            return quantity(value * 1e9, "OPS/mm2");
        }
        return name.endsWith("PerSecond") ? quantity(value, "op/s") : number(value);
    }

    /** The total, and the parts that are in it, the largest first. */
    private void shares(String what, Map<String, Double> parts, String unit) {
        double total = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(total > 0)) {
            return;
        }
        List<String> shares = new ArrayList<>();
        parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(java.util.Comparator.reverseOrder()))
                .forEach(part -> shares.add(part.getKey() + " " + amount(part.getValue(), unit)));
        line(what, amount(total, unit) + ": " + String.join(", ", shares));
    }

    private static String amount(double value, String unit) {
        if (!unit.equals(AREA)) {
            return quantity(value, unit);
        }
        return value < SMALL_AREA
                ? String.format(Locale.ROOT, "%.4g um2", value * SQUARE_MICROMETRES)
                : String.format(Locale.ROOT, "%.4g mm2", value * SQUARE_MILLIMETRES);
    }

    private void line(String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-28s %s%n", name, value).replace("\r\n", "\n"));
    }

    private static String cause(String name) {
        String rest = words(name.substring(STALL.length())).strip();
        return rest.isEmpty() ? "all" : rest;
    }

    private static String words(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? name
                : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String bounds(Expectation expectation) {
        List<String> bounds = new ArrayList<>();
        if (expectation.atLeast() != null) {
            bounds.add("at least " + number(expectation.atLeast()));
        }
        if (expectation.atMost() != null) {
            bounds.add("at most " + number(expectation.atMost()));
        }
        if (expectation.equals() != null) {
            bounds.add("exactly " + number(expectation.equals()));
        }
        return String.join(" and ", bounds);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }

    private static String quantity(double value, String unit) {
        String[] prefixes = {"f", "p", "n", "u", "m", "", "k", "M", "G", "T"};
        double[] factors = {1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9, 1e12};
        int i = prefixes.length - 1;
        while (i > 0 && Math.abs(value) < factors[i]) {
            i--;
        }
        String digits = String.format(Locale.ROOT, "%.4g", value / factors[value == 0 ? 5 : i]);
        if (digits.contains(".") && !digits.contains("e")) {
            digits = digits.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return digits + " " + prefixes[value == 0 ? 5 : i] + unit;
    }
}
