package etdz.common.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The event types that somebody consumes, as the service's own AsyncAPI file says: a message with
/// its `name` (the type) and a filled list `x-consumers` (the queues).
final class AwaitedTypes {

    private AwaitedTypes() {}

    static Set<String> in(Resource asyncApi) {
        if (!asyncApi.exists()) {
            return Set.of();
        }
        try (var text = asyncApi.getInputStream()) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return within(document).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> within(Object part) {
        return switch (part) {
            case Map<?, ?> map ->
                    Stream.concat(own(map), map.values().stream().flatMap(AwaitedTypes::within));
            case Collection<?> list -> list.stream().flatMap(AwaitedTypes::within);
            default -> Stream.empty();
        };
    }

    private static Stream<String> own(Map<?, ?> message) {
        return message.get("name") instanceof String type
                        && message.get("x-consumers") instanceof List<?> consumers
                        && !consumers.isEmpty()
                ? Stream.of(type)
                : Stream.empty();
    }
}
