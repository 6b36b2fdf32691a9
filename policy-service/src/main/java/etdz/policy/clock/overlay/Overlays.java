package etdz.policy.clock.overlay;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// The divisions with festivals, for those who put calendars together.
@Component
public class Overlays {

    private final OverlayList list;
    private final AtomicLong changes = new AtomicLong();

    Overlays(OverlayList list) {
        this.list = list;
    }

    /// How often this process has changed one, so that it reads its own writes.
    public long changes() {
        return changes.get();
    }

    public List<Overlay> all() {
        return list.all();
    }

    Optional<Overlay> find(Division division) {
        return list.find(division);
    }

    boolean add(Overlay overlay) {
        var added = list.add(overlay);
        changes.incrementAndGet();
        return added;
    }

    /// False when somebody else switched it since it was read.
    boolean store(Overlay next) {
        var stored = list.store(next);
        changes.incrementAndGet();
        return stored;
    }
}
