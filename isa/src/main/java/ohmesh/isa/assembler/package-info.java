// SPDX-License-Identifier: Apache-2.0
/** Assembly text to words, words to text, and the reference page; all of it read off the opcode table. */
package ohmesh.isa.assembler;
