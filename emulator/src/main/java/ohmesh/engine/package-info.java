// SPDX-License-Identifier: Apache-2.0
/** Clock, component, channel, probe, random draws, checkpoint; knows nothing of chips. */
package ohmesh.engine;
