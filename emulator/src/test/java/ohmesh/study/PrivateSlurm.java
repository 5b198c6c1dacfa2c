// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** A Slurm of one node on this machine: its own munged, slurmctld and slurmd, without root's or the system's files. */
final class PrivateSlurm implements AutoCloseable {
    private static final int KEY_BYTES = 128;
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final String node;
    private final Deque<Process> daemons = new ArrayDeque<>();

    /** Starts the daemons in a folder and waits until the node is idle. */
    PrivateSlurm(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.node = read("hostname", "-s").strip();
        Files.createDirectories(folder.resolve("state"));
        Files.createDirectories(folder.resolve("spool"));
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path file = Files.write(folder.resolve("munge.key"), key);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        Files.writeString(folder.resolve("slurm.conf"), configuration());
        try {
            munged();
            daemon("slurmctld", "-D", "-f", path("slurm.conf"));
            daemon("slurmd", "-D", "-f", path("slurm.conf"), "-N", node);
            await("sinfo", "-h", "-o", "%t");
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Whether Slurm and munge are installed. */
    static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sbatch")));
    }

    /** A command that talks to this Slurm; what it prints goes to a log. */
    ProcessBuilder command(String... words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("SLURM_CONF", path("slurm.conf"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                folder.resolve(words[0] + ".log").toFile()));
        return builder;
    }

    private String configuration() throws IOException {
        return """
                ClusterName=ohmesh
                SlurmctldHost=%1$s(127.0.0.1)
                SlurmUser=%2$s
                SlurmdUser=%2$s
                AuthType=auth/munge
                AuthInfo=socket=%3$s/munge.socket
                CredType=cred/munge
                ProctrackType=proctrack/linuxproc
                TaskPlugin=task/none
                SelectType=select/cons_tres
                SelectTypeParameters=CR_CPU
                ReturnToService=2
                MpiDefault=none
                JobAcctGatherType=jobacct_gather/none
                StateSaveLocation=%3$s/state
                SlurmdSpoolDir=%3$s/spool
                SlurmctldPidFile=%3$s/slurmctld.pid
                SlurmdPidFile=%3$s/slurmd.pid
                SlurmctldPort=%4$d
                SlurmdPort=%5$d
                NodeName=%1$s NodeAddr=127.0.0.1 CPUs=%6$d State=UNKNOWN
                PartitionName=all Nodes=%1$s Default=YES MaxTime=INFINITE State=UP
                """.formatted(
                        node,
                        System.getProperty("user.name"),
                        folder,
                        freePort(),
                        freePort(),
                        Runtime.getRuntime().availableProcessors());
    }

    private void munged() throws IOException, InterruptedException {
        daemon(
                "munged",
                "-F",
                "-f",
                "--socket=" + path("munge.socket"),
                "--key-file=" + path("munge.key"),
                "--log-file=" + path("munged-own.log"),
                "--pid-file=" + path("munged.pid"),
                "--seed-file=" + path("munged.seed"));
        for (int i = 0; i < PATIENCE_SECONDS * 10 && !Files.exists(folder.resolve("munge.socket")); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void daemon(String... words) throws IOException {
        daemons.push(command(words).start());
    }

    private void await(String... words) throws IOException, InterruptedException {
        String said = "";
        for (int i = 0; i < PATIENCE_SECONDS * 2; i++) {
            said = read(words).strip();
            if (said.equals("idle")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException("the node is \"" + said + "\", not idle; logs are in " + folder);
    }

    private String read(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = command(words).redirectOutput(ProcessBuilder.Redirect.PIPE);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (Process daemon : daemons) {
            daemon.destroy();
            try {
                if (!daemon.waitFor(10, TimeUnit.SECONDS)) {
                    daemon.destroyForcibly();
                }
            } catch (InterruptedException e) {
                daemon.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
