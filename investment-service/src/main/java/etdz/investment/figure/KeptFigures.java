package etdz.investment.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Figures of a whole that cost some microseconds for each of its rows: kept for a moment and then
/// counted anew, never added to. Who comes after that moment still gets the last ones with their
/// time, while one thread counts; who comes much later waits for new ones.
///
/// @param <K> of what
public final class KeptFigures<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFigures.class);

    /// Those that nobody has asked for longest go first.
    private static final int MOST = 200;

    /// What was counted.
    ///
    /// @param at when it was counted
    public record Figures<V>(Instant at, V value) {}

    private record Kept<V>(Figures<V> figures, long nanos, AtomicBoolean counting) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }
    }

    private final Function<K, V> count;
    private final FigureSettings settings;
    private final InstantSource clock;
    private final Map<K, Kept<V>> kept = Collections.synchronizedMap(new Recent<>());

    public KeptFigures(Function<K, V> count, FigureSettings settings, InstantSource clock) {
        this.count = count;
        this.settings = settings;
        this.clock = clock;
    }

    public Figures<V> of(K key) {
        var last = kept.get(key);
        if (last == null || last.age().compareTo(settings.usableFor()) > 0) {
            return count(key);
        }
        var old = last.age().compareTo(settings.freshFor()) > 0;
        if (old && last.counting().compareAndSet(false, true)) {
            Thread.ofVirtual().name("figures").start(() -> countAgain(key, last));
        }
        return last.figures();
    }

    private void countAgain(K key, Kept<V> last) {
        try {
            count(key);
        } catch (RuntimeException e) {
            LOG.warn("The figures stay as they are: {}", e.toString());
            last.counting().set(false);
        }
    }

    private Figures<V> count(K key) {
        var began = System.nanoTime();
        var figures = new Figures<>(clock.instant(), count.apply(key));
        if (settings.freshFor().isPositive()) {
            kept.put(key, new Kept<>(figures, began, new AtomicBoolean()));
        }
        return figures;
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final int AT_FIRST = 16;
        private static final float LOAD = 0.75f;

        Recent() {
            super(AT_FIRST, LOAD, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }
}
