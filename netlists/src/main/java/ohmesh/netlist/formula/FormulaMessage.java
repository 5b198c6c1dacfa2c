// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.formula;

import com.ezylang.evalex.BaseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ohmesh.isa.assembler.NearestName;

/** What is wrong with an expression, in our own words: the text of EvalEx is made for programmers. */
final class FormulaMessage {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    /** The beginnings of texts of EvalEx; {@code %s} is what stands at the place, in quotes. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Missing operand for operator", "nothing stands beside %s"),
            Map.entry("Missing second operand for operator", "nothing stands to the right of %s"),
            Map.entry("Unexpected token after infix operator", "%s cannot stand after an operator"),
            Map.entry("Unexpected token of type", "%s cannot stand here"),
            Map.entry("Missing operator", "an operator is missing before %s"),
            Map.entry("Too many operands", "an operator is missing"),
            Map.entry("Not enough parameters for function", "%s needs more arguments"),
            Map.entry("Too many parameters for function", "%s has too many arguments"),
            Map.entry("Closing brace not found", "a closing parenthesis is missing"),
            Map.entry("Unexpected closing brace", "a closing parenthesis without an opening one"),
            Map.entry("Closing quote not found", "a text without its closing quote"),
            Map.entry("Undefined operator", "unknown operator %s"),
            Map.entry("Undefined function", "unknown function %s"),
            Map.entry("Array", "brackets mean nothing here"),
            Map.entry("Closing array", "brackets mean nothing here"),
            Map.entry("Unexpected closing array", "brackets mean nothing here"),
            Map.entry("Structure separator", "a dot means nothing here"),
            Map.entry("Misplaced structure operator", "a dot means nothing here"));

    private FormulaMessage() {}

    /** One sentence that begins in lower case, with the place in the expression, from 1, and the expression. */
    static String of(String text, BaseException e) {
        int place = Math.max(1, Math.min(e.getStartPosition(), text.length()));
        return words(e) + ", at character " + place + " of \"" + text + "\"" + hint(e);
    }

    private static String words(BaseException e) {
        String said = String.valueOf(e.getMessage());
        String there = "\"" + e.getTokenString() + "\"";
        if (said.startsWith("Unsupported data types")) {
            return there
                    + (COMPARISONS.contains(e.getTokenString())
                            ? " compares values of two kinds"
                            : " is for numbers only");
        }
        return WORDS.entrySet().stream()
                .filter(entry -> said.startsWith(entry.getKey()))
                .map(entry -> entry.getValue().replace("%s", there))
                .findFirst()
                .orElseGet(() -> lowerCase(said));
    }

    private static String hint(BaseException e) {
        String name = e.getTokenString();
        if (String.valueOf(e.getMessage()).startsWith("Undefined function")) {
            return NearestName.of(name, Arithmetic.functions())
                    .map(nearest -> "; nearest is \"" + nearest + "\"")
                    .orElseGet(() -> "; known: " + String.join(", ", Arithmetic.functions()));
        }
        return "=".equals(name) ? "; equal is written ==" : "";
    }

    private static String lowerCase(String said) {
        return said.isEmpty() ? said : said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }
}
