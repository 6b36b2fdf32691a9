package etdz.common.crypto;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param key base64 of 16 bytes, the same on every replica; several separated by commas while keys
///   are changed, the first closes
@ConfigurationProperties("etdz.vault")
record VaultSettings(@DefaultValue("") String key) {}
