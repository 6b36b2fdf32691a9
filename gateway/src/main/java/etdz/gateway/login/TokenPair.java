package etdz.gateway.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the provider gave a session.
///
/// @param version counts the renewals
record TokenPair(String access, @Nullable String refresh, Instant end, long version) {

    @Override
    public String toString() {
        return "TokenPair " + version + " until " + end;
    }
}
