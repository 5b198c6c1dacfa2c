// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--help", "help", "isa", "completion bash", "disasm 0x02000000"})
    void outputThatCannotBeWrittenExitsThreeWithTheReason(String command) {
        int code = Main.run(refusing("No space left on device"), new PrintWriter(err), command.split(" "));
        assertEquals("ohmesh: cannot write to standard output: No space left on device\n", err.toString());
        assertEquals(3, code);
    }

    @Test
    void readerThatWantsNoMoreIsNoFailure() {
        assertEquals(0, Main.run(refusing("Broken pipe"), new PrintWriter(err), "isa"));
        assertEquals("", err.toString());
    }

    @Test
    void outputThatCanBeWrittenIsWrittenWhole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, Main.run(out, new PrintWriter(err), "isa", "halt"));
        assertEquals(
                "### `halt`",
                out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
    }

    private static OutputStream refusing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
