package etdz.investment.intake;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.ZoneCode;
import etdz.common.crypto.Sha256;
import etdz.common.http.CreationKey;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.investment.intake.Importing.Bringing;
import etdz.investment.intake.Intake.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/// Keeps a table that is brought (试导入), to be looked at without changing anything, and confirms it:
/// one write, after which a job takes it in.
@Component
class BringingTables {

    static final int MOST_BYTES = 12 << 20;

    private final Intakes intakes;
    private final List<Importing> kinds;
    private final InstantSource clock;

    BringingTables(Intakes intakes, List<Importing> kinds, InstantSource clock) {
        this.intakes = intakes;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// 400 when nobody takes in such tables.
    Importing of(String kind) {
        return kinds.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(BAD_REQUEST, "bad-parameter")
                                .at(
                                        "kind",
                                        String.join(
                                                "|",
                                                kinds.stream().map(Importing::kind).toList())));
    }

    /// Kept to be looked at by a job. 422 when it is no such table at all.
    Intake bring(
            Importing importing,
            ZoneCode zone,
            String name,
            InputStream body,
            String by,
            CreationKey key) {
        var content = bytes(body);
        var digest = Sha256.hex(content);
        var creation = new CreationKey(key.key(), digest);
        return intakes.createdUnder(creation)
                .orElseGet(() -> {
                    var rows = TableLines.count(content, importing.columns());
                    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    var id = "IMP-" + UuidCreator.getTimeOrderedEpoch();
                    var bringing = new Bringing(id, zone, by, at);
                    return intakes.add(
                            Intake.brought(
                                    bringing, importing.kind(), name, digest, rows, creation),
                            content);
                });
    }

    /// @param goodOnly take the good rows although others are wrong
    Intake confirm(Intake read, boolean goodOnly) {
        if (read.state() == State.CHECKING) {
            throw Problem.of(CONFLICT, "table-being-checked");
        }
        if (read.state() != State.CHECKED) {
            return read;
        }
        if (!goodOnly && read.faultCount() > 0) {
            throw Problem.of(CONFLICT, "table-has-faults").with("count", read.faultCount());
        }
        if (read.good() == 0) {
            throw Problem.of(CONFLICT, "table-has-nothing-new");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return intakes.confirm(read, now).orElseThrow(ETag::stale);
    }

    private static byte[] bytes(InputStream body) {
        try {
            var content = body.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw Problem.of(CONTENT_TOO_LARGE, "too-large");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
