package etdz.common.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The pace of the relay.
///
/// @param gather how long it waits after a round, so that the next moves of a document leave with
///   one write; what comes after a longer silence leaves at once
/// @param sweepEvery how often it looks for what a crash left
/// @param sweepAfter the age from which an event is left over rather than on its way
/// @param lease how long one instance alone sweeps
/// @param backoff the first pause after a failure; it doubles up to `longestBackoff`
@ConfigurationProperties("etdz.outbox")
public record OutboxSettings(
        @DefaultValue("150ms") Duration gather,
        @DefaultValue("1s") Duration sweepEvery,
        @DefaultValue("2s") Duration sweepAfter,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("500ms") Duration backoff,
        @DefaultValue("5s") Duration longestBackoff) {}
