// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.read.Digest;
import ohmesh.netlist.read.ResolvedWriter;

/** The resolved study, and the hash of that part of it which decides the rows of the results. */
final class Identity {
    /** Fields that only say how results are shown. */
    private static final List<String> SHOWN = List.of("name", "description", "objectives");

    private Identity() {}

    /** The study with everything filled in, as JSON. */
    static String resolved(Study study) {
        return JsonText.of(ResolvedWriter.data(study));
    }

    /** SHA-256, in hexadecimal. */
    static String of(Study study) {
        Map<String, Object> deciding = new LinkedHashMap<>();
        ((Map<?, ?>) ResolvedWriter.data(study)).forEach((name, value) -> deciding.put((String) name, value));
        SHOWN.forEach(deciding::remove);
        return Digest.sha256(JsonText.of(deciding));
    }
}
