// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ohmesh.netlist.schema.SchemaPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema, read by another validator, accepts the studies of the gallery and refuses broken ones. */
class StudySchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaPage.studyText());

    static Stream<Path> studies() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("studies"), 2)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void schemaAcceptsTheGallery(Path study) throws IOException {
        assertEquals(List.of(), SCHEMA.validate(Files.readString(study), InputFormat.JSON));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"netlist\": \"n\", \"knobs\": {}}",
                "{\"name\": \"s\", \"netlist\": \"n\", \"knobs\": {}, \"seeds\": 3}",
                "{\"name\": \"s\", \"netlist\": \"n\", \"knobs\": {\"k\": {\"values\": [1]}}}",
                "{\"name\": \"s\", \"netlist\": \"n\", \"knobs\": {\"k\": {\"pointers\": [\"/x\"], \"values\": [null]}}}",
                "{\"name\": \"s\", \"netlist\": \"n\", \"knobs\": {}, \"sampling\": {\"kind\": \"latin\"}}",
                "{\"name\": \"s\", \"netlist\": \"n\", \"knobs\": {}, \"seeds\": {\"count\": 0}}",
                "{\"name\": \"s\", \"netlist\": \"n\", \"knobz\": {}}"
            })
    void schemaRefusesBrokenStudies(String study) {
        assertFalse(SCHEMA.validate(study, InputFormat.JSON).isEmpty());
    }
}
