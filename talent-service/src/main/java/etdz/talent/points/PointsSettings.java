package etdz.talent.points;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param tables where further editions of the points table lie, as a resource pattern
@ConfigurationProperties("etdz.talent.points")
record PointsSettings(@Nullable String tables) {}
