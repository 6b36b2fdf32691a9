package etdz.common.http;

/// What makes a creation happen once: the caller's `Idempotency-Key` together with who he is, and a
/// digest of what he sent, so that the same key with another content is told apart.
public record CreationKey(String key, String hash) {}
