// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import ohmesh.netlist.schema.SchemaPage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken netlists give problems and never exceptions; the schema, read by another validator, agrees. */
class MutationTest {
    static final List<String> NAMES = Examples.NAMES;

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaPage.text());

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("NAMES")
    void schemaAcceptsValidNetlists(String name) {
        String text = Examples.copy(name, folder).text(NetlistReader.FILE_NAME);
        assertEquals(List.of(), SCHEMA.validate(text, InputFormat.JSON));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void brokenFieldGivesAProblemWithAPointer(long seed) {
        Examples example = Examples.copy(NAMES.get((int) (seed % 2)), folder);
        Mutation mutation = Mutation.of(example.text(NetlistReader.FILE_NAME), seed);
        ReadResult result =
                example.write(NetlistReader.FILE_NAME, mutation.text()).read();
        assertNull(result.netlist(), mutation.what());
        assertFalse(result.problems().isEmpty(), mutation.what());
        for (Problem problem : result.problems()) {
            assertFalse(problem.pointer().isEmpty(), mutation.what());
            assertFalse(problem.message().isBlank(), mutation.what());
        }
        if (!mutation.what().startsWith("truncate")) {
            assertFalse(
                    SCHEMA.validate(mutation.text(), InputFormat.JSON).isEmpty(),
                    "the schema accepts " + mutation.what());
        }
    }
}
