// SPDX-License-Identifier: Apache-2.0
/** What a run leaves behind: the comparable report, the facts about the host, the readable summary. */
package ohmesh.result;
