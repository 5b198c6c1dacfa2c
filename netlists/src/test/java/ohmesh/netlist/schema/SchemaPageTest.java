// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaPageTest {
    @Test
    void committedSchemaIsTheGeneratedOne() throws IOException {
        isCommitted(SchemaPage.FILE_NAME, SchemaPage.text());
    }

    @Test
    void committedSchemaOfStudiesIsTheGeneratedOne() throws IOException {
        isCommitted(SchemaPage.STUDY_FILE_NAME, SchemaPage.studyText());
    }

    private static void isCommitted(String name, String generated) throws IOException {
        Path committed = Path.of(name);
        if (Boolean.getBoolean("generated.update")) {
            Files.writeString(committed, generated);
        }
        assertEquals(generated, Files.readString(committed), "rewrite it with -Dgenerated.update=true");
    }
}
