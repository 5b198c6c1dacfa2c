// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** SVG text that is the same every time the same thing is drawn. */
public final class PlainSvg {
    private static final Pattern CLIP = Pattern.compile("clip-?[0-9]+");

    private PlainSvg() {}

    /** The drawing with its clip paths numbered in order instead of named by chance. */
    public static String of(String svg) {
        Map<String, String> names = new HashMap<>();
        return CLIP.matcher(svg).replaceAll(name -> {
            names.putIfAbsent(name.group(), "clip" + names.size());
            return names.get(name.group());
        });
    }
}
