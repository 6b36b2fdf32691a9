package etdz.gateway.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one caller may ask of one replica, and how often one address may begin a log-in anywhere.
///
/// @param userPerSecond what flows back to a user's allowance
/// @param userBurst a user's full allowance
/// @param addressPerSecond the same for the address of somebody unknown
/// @param addressBurst the same for the address of somebody unknown
/// @param callers how many callers are remembered; the longest silent are forgotten first
/// @param counted open calls of which an address without log-in has only so many
/// @param logIns how many log-ins one address may begin in `logInWindow`
@ConfigurationProperties("etdz.gateway.limit")
record LimitSettings(
        @DefaultValue("100") int userPerSecond,
        @DefaultValue("400") int userBurst,
        @DefaultValue("50") int addressPerSecond,
        @DefaultValue("200") int addressBurst,
        @DefaultValue("100000") int callers,
        @DefaultValue List<Counted> counted,
        @DefaultValue("100") int logIns,
        @DefaultValue("10m") Duration logInWindow) {

    LimitSettings {
        counted = List.copyOf(counted);
    }

    /// @param call method and path pattern, such as `POST /api/investment/enquiries`
    /// @param most how many in `window`, over all replicas
    record Counted(String call, int most, Duration window) {}
}
