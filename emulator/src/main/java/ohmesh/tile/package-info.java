// SPDX-License-Identifier: Apache-2.0
/**
 * One tile: an in-order sequencer that issues at most one instruction a cycle, its register scoreboard and
 * its units. Busy units and results in flight are absolute cycles, never countdowns, so skipping idle
 * cycles changes nothing; a result is computed at issue from captured operands and becomes visible in the
 * cycle that {@link ohmesh.tile.Timing} says.
 */
package ohmesh.tile;
