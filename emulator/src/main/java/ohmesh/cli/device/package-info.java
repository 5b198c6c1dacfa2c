// SPDX-License-Identifier: Apache-2.0
/** The command that shows device presets and fits measured curves. */
package ohmesh.cli.device;
