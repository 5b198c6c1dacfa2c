// SPDX-License-Identifier: Apache-2.0
/** What all commands share: input that is refused, files that are written, curves, progress, exit codes. */
package ohmesh.cli.io;
