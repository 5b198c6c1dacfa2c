// SPDX-License-Identifier: Apache-2.0
/** Studies on an Apache Spark cluster: the shares of a study as tasks, on a file system that all machines see. */
package ohmesh.spark;
