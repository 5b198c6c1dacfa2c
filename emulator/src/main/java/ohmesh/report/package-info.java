// SPDX-License-Identifier: Apache-2.0
/** Pages that people read in a browser: one file each, without network, for screens of every width and for paper. */
package ohmesh.report;
