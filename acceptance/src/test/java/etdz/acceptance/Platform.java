package etdz.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The running platform as its users have it: the gateway's address and the command `./etdz`.
public final class Platform {

    public static final Path REPOSITORY =
            Path.of(System.getProperty("acceptance.repository", "..")).toAbsolutePath().normalize();

    private static final String URL =
            System.getProperty("acceptance.url", "http://localhost:8080").replaceAll("/$", "");

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Platform() {}

    /// Somebody who sends requests: a demo user, or nobody in particular.
    public record Visitor(List<String> headers) {

        public Visitor with(String name, String value) {
            return new Visitor(Stream.concat(headers.stream(), Stream.of(name, value)).toList());
        }

        public Answer get(String path) {
            return send(request(path).GET());
        }

        public Answer post(String path, String body) {
            return send(json(path).POST(BodyPublishers.ofString(body)));
        }

        public Answer put(String path, String body) {
            return send(json(path).PUT(BodyPublishers.ofString(body)));
        }

        Answer delete(String path) {
            return send(request(path).DELETE());
        }

        Answer post(String path, String type, byte[] body) {
            return send(
                    request(path)
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofByteArray(body)));
        }

        private HttpRequest.Builder json(String path) {
            return request(path).header("Content-Type", "application/json");
        }

        private HttpRequest.Builder request(String path) {
            var request =
                    HttpRequest.newBuilder(URI.create(URL + path)).timeout(Duration.ofSeconds(30));
            return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
        }
    }

    static Visitor anybody() {
        return new Visitor(List.of());
    }

    static Visitor bearing(String token) {
        return anybody().with("Authorization", "Bearer " + token);
    }

    public static Visitor as(String user) {
        return bearing(tokenOf(user));
    }

    static String tokenOf(String user) {
        return TOKENS.computeIfAbsent(user, name -> etdz("token", name));
    }

    /// Runs `./etdz` as a person at the keyboard does and gives what it prints.
    public static String etdz(String... words) {
        return etdz(Map.of(), words);
    }

    /// The same with settings of its own in the environment.
    public static String etdz(Map<String, String> settings, String... words) {
        var command = Stream.concat(Stream.of("./etdz"), Stream.of(words)).toList();
        try {
            var builder =
                    new ProcessBuilder(command)
                            .directory(REPOSITORY.toFile())
                            .redirectErrorStream(true);
            builder.environment().putAll(settings);
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
            return said.strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public static String example(String name) {
        try {
            return Files.readString(REPOSITORY.resolve("acceptance/examples").resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
