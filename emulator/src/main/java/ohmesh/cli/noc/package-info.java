// SPDX-License-Identifier: Apache-2.0
/** The commands that run traffic through a network and prove its routing. */
package ohmesh.cli.noc;
