// SPDX-License-Identifier: Apache-2.0
/** Commands on studies. */
package ohmesh.cli.study;
