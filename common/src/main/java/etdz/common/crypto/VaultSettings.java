package etdz.common.crypto;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param key base64 of 16 bytes, the same on every replica; several separated by commas while keys
///   are changed, the first closes
/// @param closing false while instances run that read only what is stored open: what is written
///   stays open then
@ConfigurationProperties("etdz.vault")
record VaultSettings(@DefaultValue("") String key, @DefaultValue("true") boolean closing) {}
