package etdz.talent.person;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param samples the folder of sample data; read only when a demonstration is seeded
@ConfigurationProperties("etdz")
record SampleSettings(@DefaultValue("sandbox/samples") String samples) {}
