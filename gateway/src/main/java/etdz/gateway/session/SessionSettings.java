package etdz.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param key base64 of 32 bytes, the same on every replica; several separated by commas while keys
///   are changed, the first encrypts
/// @param keyFile where a key made here is kept, when `key` is empty
/// @param idle a session that nobody uses ends after this
/// @param longest a session ends after this, used or not
@ConfigurationProperties("etdz.gateway.session")
record SessionSettings(
        @DefaultValue("") String key,
        @DefaultValue("") String keyFile,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest) {}
