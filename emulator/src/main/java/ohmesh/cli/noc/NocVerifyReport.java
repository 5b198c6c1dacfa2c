// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ohmesh.noc.proof.Counterexample;
import ohmesh.noc.proof.ProofTotals;

/** What a proof found, as text and as JSON. */
final class NocVerifyReport {
    private final ProofTotals totals;

    NocVerifyReport(ProofTotals totals) {
        this.totals = totals;
    }

    Map<String, Object> json(Map<String, Object> options) {
        Map<String, Object> json = new LinkedHashMap<>(options);
        json.put("patterns", totals.patterns());
        json.put("cyclicPatterns", totals.cyclicPatterns());
        json.put("servedPatterns", totals.servedPatterns());
        json.put("connectedPairs", totals.connectedPairs());
        json.put("deliveredPairs", totals.deliveredPairs());
        json.put("expectedCopies", totals.expectedCopies());
        json.put("deliveredCopies", totals.deliveredCopies());
        json.put("stretchMean", totals.stretchMean());
        json.put("stretchMax", totals.stretchMax());
        json.put("maxChannelLoad", totals.maxChannelLoad());
        example(json, "firstCycle", totals.firstCycle());
        example(json, "firstUndelivered", totals.firstUndelivered());
        example(json, "firstWrongFork", totals.firstWrongFork());
        return json;
    }

    private static void example(Map<String, Object> json, String name, Counterexample example) {
        if (example != null) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("pattern", example.pattern());
            member.put("faults", example.faults().text());
            member.put("text", example.text());
            json.put(name, member);
        }
    }

    /** A few lines, and what does not hold with a picture. */
    String text(String title) {
        StringBuilder text = new StringBuilder();
        line(text, "%s", title);
        line(text, "  patterns of faults   %d, %d of them cyclic", totals.patterns(), totals.cyclicPatterns());
        line(
                text,
                "  delivered            %s",
                share(totals.deliveredPairs(), totals.connectedPairs(), "connected pairs"));
        line(
                text,
                "  multicast            %s",
                share(totals.deliveredCopies(), totals.expectedCopies(), "members of groups followed"));
        line(text, "  fully served         %s", share(totals.servedPatterns(), totals.patterns(), "patterns"));
        line(text, "  stretch              %.4f mean, %.4f max", totals.stretchMean(), totals.stretchMax());
        line(text, "  hottest channel      %.3f", totals.maxChannelLoad());
        example(text, "a cycle", totals.firstCycle());
        example(text, "not delivered", totals.firstUndelivered());
        example(text, "copies astray", totals.firstWrongFork());
        if (totals.holds()) {
            line(
                    text,
                    "proved for these %d patterns: no deadlock, and everything connected is delivered",
                    totals.patterns());
        } else {
            line(text, "not proved");
        }
        return text.toString();
    }

    private static String share(long part, long whole, String of) {
        // Rounded down: only everything is 100 %.
        double percent = whole == 0 ? 100 : Math.floor(1e4 * part / whole) / 100;
        return String.format(Locale.ROOT, "%d of %d %s, %.2f %%", part, whole, of, percent);
    }

    private static void example(StringBuilder text, String what, Counterexample example) {
        if (example != null) {
            line(
                    text,
                    "%s, pattern %d (--faults %s): %s",
                    what,
                    example.pattern(),
                    example.faults().text(),
                    example.text());
        }
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
