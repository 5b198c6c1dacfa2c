// SPDX-License-Identifier: Apache-2.0
/** The Ohmesh instruction set as one table, and everything that follows from it. */
package ohmesh.isa;
