// SPDX-License-Identifier: Apache-2.0
/** What is wired to what, and which of it is dead. */
package ohmesh.noc.topology;
