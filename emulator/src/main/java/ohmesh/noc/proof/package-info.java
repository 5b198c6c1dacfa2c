// SPDX-License-Identifier: Apache-2.0
/** What can be proved of a routing function: that nothing waits in a circle and that everything connected is served. */
package ohmesh.noc.proof;
