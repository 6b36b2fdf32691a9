package etdz.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where the services are and how long one hop may take.
///
/// @param services address of each service; its name is the path segment after `/api`
/// @param body bound of a request's body
/// @param connections to one service at a time
/// @param streams path patterns whose answers never end: no time limit, no breaker
@ConfigurationProperties("etdz.gateway.route")
record RouteSettings(
        Map<String, URI> services,
        @DefaultValue("1s") Duration connect,
        @DefaultValue("10s") Duration read,
        @DefaultValue("25MB") DataSize body,
        @DefaultValue("200") int connections,
        @DefaultValue("/api/*/live/**") List<String> streams) {

    RouteSettings {
        services = Map.copyOf(services);
        streams = List.copyOf(streams);
    }
}
