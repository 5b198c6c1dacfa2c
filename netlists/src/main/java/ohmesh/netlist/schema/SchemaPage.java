// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.read.NetlistReader;

/**
 * The published JSON Schema (2020-12). It knows names, types, ranges, constants and the form of quantities; what
 * joins several fields (references, sizes, units beyond their form) only the reader checks.
 */
public final class SchemaPage {
    /** File name of the published schema. */
    public static final String FILE_NAME = "ohmesh-netlist-1.schema.json";

    private SchemaPage() {}

    /** The text of the schema. */
    public static String text() {
        Definitions definitions = new Definitions();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        page.put("title", "Ohmesh netlist, version 1");
        page.putAll(definitions.record(Netlist.class, false));
        page.put(
                "description",
                page.get("description") + "; its file has at most " + (NetlistReader.MAXIMUM_BYTES >> 20)
                        + " MB, larger tables belong into CSV files");
        allowSchemaName(page);
        page.put("$defs", definitions.all());
        return JsonText.of(page);
    }

    /** Lets a netlist name its schema, so that editors find it. */
    private static void allowSchemaName(Map<String, Object> page) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("$schema", Map.of("type", "string"));
        ((Map<?, ?>) page.get("properties")).forEach((name, schema) -> properties.put((String) name, schema));
        page.put("properties", properties);
    }
}
