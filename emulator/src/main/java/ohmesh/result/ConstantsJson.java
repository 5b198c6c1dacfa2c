// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ohmesh.netlist.read.Names;
import ohmesh.netlist.read.PresetNumber;

/** The constants of the costs as JSON. The latest text is kept: the reports of a study repeat it, a third of each. */
final class ConstantsJson {
    /** The block stands in the report. */
    private static final int LEVELS = 2;

    private static volatile ConstantsJson latest = new ConstantsJson(List.of(), "[ ]");

    private final List<PresetNumber> constants;
    private final String text;

    private ConstantsJson(List<PresetNumber> constants, String text) {
        this.constants = constants;
        this.text = text;
    }

    /** An array of objects as it stands in the block of the costs. */
    static String of(List<PresetNumber> constants) throws IOException {
        ConstantsJson known = latest;
        if (known.constants != constants) {
            known = new ConstantsJson(constants, write(constants));
            latest = known;
        }
        return known.text;
    }

    private static String write(List<PresetNumber> constants) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = ResultJson.generator(bytes)) {
            json.writeStartArray();
            for (PresetNumber constant : constants) {
                json.writeStartObject();
                json.writeStringField("field", constant.field());
                ResultJson.number(json, "value", ((Number) constant.value()).doubleValue());
                json.writeStringField("unit", constant.unit());
                json.writeStringField("origin", Names.of(constant.origin()));
                json.writeStringField("source", constant.source());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return ResultJson.indented(bytes.toString(StandardCharsets.UTF_8), LEVELS);
    }
}
