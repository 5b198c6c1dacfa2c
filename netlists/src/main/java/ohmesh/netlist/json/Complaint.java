// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

/** Takes what is wrong with a document, so that reading can go on to the next mistake. */
@FunctionalInterface
public interface Complaint {
    void at(Location where, String message);
}
