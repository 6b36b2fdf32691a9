package etdz.policy.attachment;

import etdz.common.Bilingual;
import etdz.common.time.China;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.edition.Matters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a document may prove: the materials that the catalogue of the day asks for. The catalogue
/// is read anew every minute.
@Component
class Kinds {

    private static final Duration FRESH = Duration.ofMinutes(1);

    record Kind(MaterialCode code, Bilingual name) {}

    private record Read(Instant at, Map<MaterialCode, Bilingual> names) {}

    private final Matters matters;
    private final InstantSource clock;
    private final AtomicReference<Read> last =
            new AtomicReference<>(new Read(Instant.MIN, Map.of()));

    Kinds(Matters matters, InstantSource clock) {
        this.matters = matters;
        this.clock = clock;
    }

    Optional<Bilingual> name(MaterialCode kind) {
        return Optional.ofNullable(names().get(kind));
    }

    List<Kind> all() {
        return names().entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparing(kind -> kind.code().value()))
                .toList();
    }

    private Map<MaterialCode, Bilingual> names() {
        var now = clock.instant();
        var known = last.get();
        if (!known.at().equals(Instant.MIN)
                && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
            return known.names();
        }
        var names =
                matters.inForce(China.dayOf(now)).stream()
                        .flatMap(matter -> matter.materials().stream())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Matter.Material::code,
                                        Matter.Material::name,
                                        Kinds::shorter));
        last.set(new Read(now, names));
        return names;
    }

    /// Guides add to the name what they want to know of it; the shortest says what it is.
    private static Bilingual shorter(Bilingual one, Bilingual other) {
        return Comparator.<Bilingual>comparingInt(name -> name.zh().length())
                                .thenComparing(Bilingual::zh)
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }
}
