// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import ohmesh.netlist.read.Digest;

/** A digest over texts, each preceded by its length, so that no two lists of texts run into one another. */
final class Sha256 {
    private final MessageDigest digest = Digest.sha256();

    /** Adds a text. */
    Sha256 add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length).array());
        digest.update(bytes);
        return this;
    }

    /** Adds texts and how many they are. */
    Sha256 add(Collection<String> texts) {
        add(Integer.toString(texts.size()));
        texts.forEach(this::add);
        return this;
    }

    /** The digest in hexadecimal; nothing can be added afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
