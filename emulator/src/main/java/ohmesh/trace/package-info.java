// SPDX-License-Identifier: Apache-2.0
/** What happened over time: value change dumps and ordered event logs. */
package ohmesh.trace;
