// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaPageTest {
    private static final Path COMMITTED = Path.of(SchemaPage.FILE_NAME);

    @Test
    void committedSchemaIsTheGeneratedOne() throws IOException {
        if (Boolean.getBoolean("generated.update")) {
            Files.writeString(COMMITTED, SchemaPage.text());
        }
        assertEquals(SchemaPage.text(), Files.readString(COMMITTED), "rewrite it with -Dgenerated.update=true");
    }
}
