// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import ohmesh.report.chart.ThemeColour;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What every page must keep, told without a browser. */
public final class HtmlCheck {
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern USE = Pattern.compile("url\\(#([^)]*)\\)|href=\"#([^\"]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z]+)\\)");
    private static final Pattern OUTSIDE =
            Pattern.compile("(?:src|href)=\"(?!#|data:)[^\"]*\"|@import|url\\((?!#)|https?://(?!www\\.w3\\.org/)");

    private HtmlCheck() {}

    /** What is wrong with a page; empty where nothing is. */
    public static List<String> problems(String html) {
        List<String> problems = new ArrayList<>();
        parse(html, problems);
        names(html, problems);
        Matcher outside = OUTSIDE.matcher(html);
        if (outside.find()) {
            problems.add("from outside: " + outside.group());
        }
        colours(html, problems);
        return problems;
    }

    private static void parse(String html, List<String> problems) {
        String xml = html.replace("<!DOCTYPE html>", "")
                .replaceAll("(<(?:meta|link)[^>]*)>", "$1/>")
                .replaceAll("(?s)<script>.*?</script>|<style>.*?</style>", "");
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            // A handler of null would print.
            parser.setErrorHandler(new DefaultHandler());
            parser.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            problems.add("not well-formed: " + e.getMessage());
        }
    }

    private static void names(String html, List<String> problems) {
        Set<String> ids = new HashSet<>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            if (!ids.add(id.group(1))) {
                problems.add("twice: id " + id.group(1));
            }
        }
        Matcher use = USE.matcher(html);
        while (use.find()) {
            String name = use.group(1) == null ? use.group(2) : use.group(1);
            if (!ids.contains(name)) {
                problems.add("no id " + name);
            }
        }
        if (html.contains("@id@")) {
            problems.add("a drawing without a key");
        }
    }

    private static void colours(String html, List<String> problems) {
        Matcher variable = VARIABLE.matcher(html);
        Set<String> used = new HashSet<>();
        while (variable.find()) {
            used.add(variable.group(1));
        }
        for (boolean dark : new boolean[] {false, true}) {
            String declared = ThemeColour.declarations(dark);
            if (!html.contains(declared)) {
                problems.add("no colours for the " + (dark ? "dark" : "light") + " theme");
            }
            used.stream()
                    .filter(name -> !declared.contains(name + ":"))
                    .forEach(name -> problems.add("undefined: " + name));
        }
    }
}
