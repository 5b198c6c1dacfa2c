// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;

/** Names for files that no other process uses, on this host or on another that shares the folder. */
final class ProcessName {
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;
    private static final AtomicLong COUNT = new AtomicLong();
    private static final String HOST = readHost();
    private static final long PID = ProcessHandle.current().pid();
    private static final String START = Long.toHexString(System.currentTimeMillis());

    /** Names given by {@link #next()}, by the start of their processes; those that nobody gave come first. */
    static final Comparator<String> BY_START = Comparator.comparingLong((String name) -> number(name, 2, HEXADECIMAL))
            .thenComparingLong(name -> number(name, 3, DECIMAL))
            .thenComparingLong(name -> number(name, 1, DECIMAL))
            .thenComparing(Comparator.naturalOrder());

    private ProcessName() {}

    /** Name of this machine. */
    static String host() {
        return HOST;
    }

    /** {@code HOST-PID-START}, the same as long as this process lives. */
    static String text() {
        return prefix() + START;
    }

    /** A name that was not given before. */
    static String next() {
        return text() + "-" + COUNT.incrementAndGet();
    }

    /** Whether a name was given by a process of this host that is gone. */
    static boolean isOfTheDead(String name) {
        String[] parts = name.split("-");
        if (!name.startsWith(HOST + "-") || parts.length < 4) {
            return false;
        }
        try {
            long pid = Long.parseLong(parts[parts.length - 3]);
            return ProcessHandle.of(pid).isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A part of a name, counted from its end, without an extension; -1 where it is none. */
    private static long number(String name, int fromEnd, int radix) {
        String[] parts = name.replaceFirst("\\.csv$", "").split("-");
        try {
            return parts.length < 4 ? -1 : Long.parseLong(parts[parts.length - fromEnd], radix);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String prefix() {
        return HOST + "-" + PID + "-";
    }

    private static String readHost() {
        String name = System.getenv("HOSTNAME");
        try {
            Path linux = Path.of("/proc/sys/kernel/hostname");
            if (Files.isReadable(linux)) {
                name = Files.readString(linux).strip();
            } else if (name == null) {
                name = InetAddress.getLocalHost().getHostName();
            }
        } catch (UnknownHostException e) {
            name = "localhost";
        } catch (IOException e) {
            name = name == null ? "localhost" : name;
        }
        return name.replaceAll("[^A-Za-z0-9.]", "_");
    }
}
