package etdz.gateway.limit;

/// What is left to a caller after a request.
///
/// @param waitSeconds zero when the request may pass
/// @param resetSeconds until the allowance is full again
public record Allowance(int left, long waitSeconds, long resetSeconds) {

    public boolean isSpent() {
        return waitSeconds > 0;
    }
}
