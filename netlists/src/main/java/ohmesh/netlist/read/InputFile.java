// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

/**
 * A file that the netlist was read from.
 *
 * @param path path relative to the folder of the netlist, or to the data folder that holds it, with slashes
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 */
public record InputFile(String path, String sha256) {}
