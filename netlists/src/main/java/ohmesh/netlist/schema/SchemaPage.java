// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.study.Study;
import ohmesh.netlist.study.StudyReader;

/**
 * The published JSON Schema (2020-12). It knows names, types, ranges, constants and the form of quantities; what
 * joins several fields (references, sizes, units beyond their form) only the reader checks.
 */
public final class SchemaPage {
    /** File name of the published schema of netlists. */
    public static final String FILE_NAME = "ohmesh-netlist-1.schema.json";

    /** File name of the published schema of studies. */
    public static final String STUDY_FILE_NAME = "ohmesh-study-1.schema.json";

    private SchemaPage() {}

    /** The schema of netlists. */
    public static String text() {
        return page(
                "Ohmesh netlist, version 1",
                Netlist.class,
                "; its file has at most " + (NetlistReader.MAXIMUM_BYTES >> 20)
                        + " MB, larger tables belong into CSV files");
    }

    /** The schema of studies. */
    public static String studyText() {
        return page(
                "Ohmesh study, version 1",
                Study.class,
                "; its file has at most " + (StudyReader.MAXIMUM_BYTES >> 20) + " MB");
    }

    private static String page(String title, Class<? extends Record> type, String bounds) {
        Definitions definitions = new Definitions();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        page.put("title", title);
        page.putAll(definitions.record(type, false));
        page.put("description", page.get("description") + bounds);
        allowSchemaName(page);
        page.put("$defs", definitions.all());
        return JsonText.of(page);
    }

    /** Lets a document name its schema, so that editors find it. */
    private static void allowSchemaName(Map<String, Object> page) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("$schema", Map.of("type", "string"));
        ((Map<?, ?>) page.get("properties")).forEach((name, schema) -> properties.put((String) name, schema));
        page.put("properties", properties);
    }
}
