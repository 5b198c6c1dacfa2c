// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

/** Names that are unique in one page. */
final class Keys {
    private int last;

    String next() {
        last++;
        return "k" + last;
    }
}
