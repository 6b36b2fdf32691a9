package etdz.common.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port for a server that a test starts in a moment. It is none of those that the system gives to
/// outgoing connections: one of these may be taken until the server listens, even by who looks
/// whether it does.
public final class FreePort {

    private static final int FIRST = 10_000;
    private static final int END = 20_000;
    private static final int TRIES = 100;

    private FreePort() {}

    public static int find() {
        for (var i = 0; i < TRIES; i++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free from %d to %d".formatted(FIRST, END));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
