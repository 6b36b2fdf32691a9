package etdz.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where the services are and how long one hop may take.
///
/// @param services address of each service; its name is the path segment after `/api`
/// @param body bound of a request's body, such as a file
/// @param json bound of a body that a service reads whole into its memory
/// @param connections to one service at a time
/// @param streams path patterns whose answers never end: no time limit, no breaker
@ConfigurationProperties("etdz.gateway.route")
record RouteSettings(
        Map<String, URI> services,
        @DefaultValue("1s") Duration connect,
        @DefaultValue("10s") Duration read,
        @DefaultValue("25MB") DataSize body,
        @DefaultValue("1MB") DataSize json,
        @DefaultValue("200") int connections,
        @DefaultValue("/api/*/live/**") List<String> streams) {

    RouteSettings {
        services = Map.copyOf(services);
        streams = List.copyOf(streams);
    }

    /// In bytes, for a body of this type.
    long bound(@Nullable String contentType) {
        return isJson(contentType) ? Math.min(json.toBytes(), body.toBytes()) : body.toBytes();
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var end = contentType.indexOf(';');
        var type = end < 0 ? contentType : contentType.substring(0, end);
        return type.strip().equalsIgnoreCase("application/json");
    }
}
