package etdz.gateway.portal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param dir folder of the built portal
@ConfigurationProperties("etdz.gateway.portal")
record PortalSettings(Path dir) {}
