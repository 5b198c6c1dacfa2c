// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import ohmesh.netlist.device.Imperfections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A null switches off what a preset has switched on, wherever it is written. */
class NullInOverrideTest {
    private static final String PRESET =
            "{\"preset\": \"prezioso-2015\", \"override\": {\"law\": {\"stepScale\": 0.03}}}";
    private static final String WIDE = "\"maximumConductance\": \"100 uS\"";
    private static final String PCM = "{\"preset\": \"pcm\", \"override\": {" + WIDE + "}}";
    private static final String OFF = "\"imperfections\": {\"drift\": null}";

    @TempDir
    Path folder;

    private Examples example;

    @BeforeEach
    void aDeviceThatDrifts() {
        example = Examples.copy("single", folder).replace(PRESET, PCM);
    }

    private static Imperfections imperfections(ReadResult result) {
        assertEquals(List.of(), result.problems());
        return result.netlist().chip().tile().array().device().imperfections();
    }

    @Test
    void theOverrideOfADevicePreset() {
        assertNotNull(imperfections(example.read()).drift());
        example.replace(WIDE, WIDE + ", " + OFF);
        assertNull(imperfections(example.read()).drift());
        assertNotNull(imperfections(example.read()).noise(), "nothing else goes");
    }

    @Test
    void aSetting() {
        Setting setting = Setting.parse("/chip/tile/array/device/imperfections/drift=null");
        ReadResult read = NetlistReader.read(folder, ReadOptions.none().withSettings(List.of(setting)));
        assertNull(imperfections(read).drift());
    }

    @Test
    void thePatchOfAControl() {
        String patch =
                "{\"chip\": {\"override\": {\"tile\": {\"array\": {\"device\": {\"override\": {" + OFF + "}}}}}}}";
        example.replace(
                "\"patch\": {\"host\": {\"inputs\": {\"x\": {\"data\": {\"csv\": null, \"values\": [[0, 0, 0]]}}}}}",
                "\"patch\": " + patch);
        assertNotNull(imperfections(example.read()).drift());
        assertNull(imperfections(NetlistReader.read(folder, ReadOptions.none().withControl("no-input")))
                .drift());
    }
}
