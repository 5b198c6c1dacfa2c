// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ohmesh.netlist.json.JsonTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedWriterTest {
    @TempDir
    Path folder;

    @Test
    void resolvedFormIsJsonInSiUnitsWithPresetNames() {
        String text = Examples.copy("single", folder).read().resolvedJson();
        assertTrue(JsonTree.parse("", text, (where, message) -> {}).isPresent());
        for (String part : new String[] {
            "\"fullScale\": 0.00005",
            "\"name\": \"prezioso-2015\"",
            "\"cell\": \"passive\"",
            "\"port\": \"0,0,west\"",
            "\"from\": \"host\"",
            "\"at\": [0, 0]",
            "\"words\": 5"
        }) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    @Test
    void equalNetlistsGiveEqualTextAndOtherDataOtherText() throws IOException {
        Examples first = Examples.copy("single", Files.createDirectory(folder.resolve("a")));
        Examples second = Examples.copy("single", Files.createDirectory(folder.resolve("b")));
        assertEquals(first.read().resolvedJson(), second.read().resolvedJson());
        second.write("plus.csv", "20.0,30\n4e1,50\n60,70.50\n");
        assertEquals(first.read().resolvedJson(), second.read().resolvedJson());
        second.write("plus.csv", "20.0,30\n4e1,50\n60,70.51\n");
        assertNotEquals(first.read().resolvedJson(), second.read().resolvedJson());
    }
}
