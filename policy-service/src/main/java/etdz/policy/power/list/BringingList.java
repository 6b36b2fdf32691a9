package etdz.policy.power.list;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.crypto.Sha256;
import etdz.common.http.CreationKey;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.policy.power.list.PowerList.State;
import etdz.policy.power.list.Reading.Result;
import etdz.policy.power.register.PowerImport;
import etdz.policy.zone.Zone;
import etdz.policy.zone.Zones;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks at a list (试导入), and takes it in when it is confirmed. The confirmation is one write; what
/// follows is repeatable, since each row has the same id each time, and is taken up again when an
/// instance dies over it.
@Component
class BringingList {

    static final int MOST_BYTES = 5 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(BringingList.class);
    private static final Duration DEAD = Duration.ofMinutes(2);

    private final PowerLists lists;
    private final PowerImport imports;
    private final Zones zones;
    private final InstantSource clock;

    BringingList(PowerLists lists, PowerImport imports, Zones zones, InstantSource clock) {
        this.lists = lists;
        this.imports = imports;
        this.zones = zones;
        this.clock = clock;
    }

    /// The same file of a zone again is the list that is there, with what is found in it now.
    PowerList check(Zone zone, String name, InputStream body, String by, CreationKey key) {
        var content = bytes(body);
        var digest = Sha256.hex(content);
        var creation = new CreationKey(key.key(), digest);
        var earlier = lists.createdUnder(creation).or(() -> lists.same(zone.code(), digest));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var id = "LST-" + UuidCreator.getTimeOrderedEpoch();
        var found = read(content, zone, id);
        var list =
                new PowerList(
                        id,
                        zone.code(),
                        name,
                        digest,
                        by,
                        clock.instant(),
                        found.rows(),
                        found.good().size(),
                        found.unchanged(),
                        found.faults().size(),
                        found.faults().stream().limit(PowerList.SHOWN_FAULTS).toList(),
                        State.CHECKED,
                        null,
                        1,
                        creation);
        return lists.add(list, content);
    }

    /// @param goodOnly take the good rows although others are wrong
    PowerList confirm(PowerList read, boolean goodOnly) {
        if (read.state() != State.CHECKED) {
            return read;
        }
        if (!goodOnly && read.faultCount() > 0) {
            throw Problem.of(CONFLICT, "list-has-faults").with("count", read.faultCount());
        }
        if (read.good() == 0) {
            throw Problem.of(CONFLICT, "list-has-nothing-new");
        }
        return takeIn(lists.confirm(read, clock.instant()).orElseThrow(ETag::stale));
    }

    private PowerList takeIn(PowerList list) {
        var zone = zones.find(list.zone()).orElseThrow();
        var rows = read(lists.content(list), zone, list.id()).good();
        imports.add(rows, list.zone(), list.by(), clock.instant());
        var added = imports.count(Reading.idsOf(list.id()));
        LOG.atInfo()
                .addKeyValue("list", list.id())
                .addKeyValue("added", added)
                .log("List of powers taken in");
        return lists.takenIn(list.id(), added).orElse(list);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void takeUpAgain() {
        lists.leftOver(clock.instant().minus(DEAD)).forEach(this::takeIn);
    }

    private Result read(byte[] content, Zone zone, String id) {
        try {
            var file = Files.createTempFile("power-list", ".xlsx");
            try {
                Files.write(file, content);
                var sheet = Sheet.read(file.toFile());
                return Reading.of(sheet, zone, imports.known(zone.code()), id);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
