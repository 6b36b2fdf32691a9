package etdz.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/// A session that knows which of its attributes changed since it was read, so that requests side by
/// side do not overwrite each other's.
final class BrowserSession implements Session {

    private final MapSession data;
    private final Set<String> changed = new HashSet<>();
    private @Nullable String storedId;
    private Instant storedAccess;

    private BrowserSession(MapSession data, @Nullable String storedId) {
        this.data = data;
        this.storedId = storedId;
        this.storedAccess = data.getLastAccessedTime();
    }

    static BrowserSession fresh(Instant now, Duration idle) {
        var data = new MapSession();
        data.setCreationTime(now);
        data.setLastAccessedTime(now);
        data.setMaxInactiveInterval(idle);
        return new BrowserSession(data, null);
    }

    static BrowserSession stored(MapSession data) {
        return new BrowserSession(data, data.getId());
    }

    /// Under which id it lies in the database; null while it is not there.
    @Nullable String storedId() {
        return storedId;
    }

    Set<String> changed() {
        return changed;
    }

    Duration unseenFor() {
        return Duration.between(storedAccess, data.getLastAccessedTime());
    }

    void isStored() {
        storedId = data.getId();
        storedAccess = data.getLastAccessedTime();
        changed.clear();
    }

    @Override
    public String getId() {
        return data.getId();
    }

    @Override
    public String changeSessionId() {
        return data.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T getAttribute(String name) {
        return data.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return data.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        data.setAttribute(name, value);
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        data.removeAttribute(name);
        changed.add(name);
    }

    @Override
    public Instant getCreationTime() {
        return data.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        data.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return data.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        data.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return data.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return data.isExpired();
    }
}
