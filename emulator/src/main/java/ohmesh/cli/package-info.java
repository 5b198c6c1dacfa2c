// SPDX-License-Identifier: Apache-2.0
/** The command line: Picocli commands, exit codes, messages. */
package ohmesh.cli;
