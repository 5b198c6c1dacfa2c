// SPDX-License-Identifier: Apache-2.0
/** Where packets leave a router: one class an algorithm. */
package ohmesh.noc.routing;
