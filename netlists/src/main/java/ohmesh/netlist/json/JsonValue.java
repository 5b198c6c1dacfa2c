// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

/** A JSON value and where it stands. */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonScalar {
    Location location();

    /** What it is, with its article, for messages: "an object", "a string". */
    String what();
}
