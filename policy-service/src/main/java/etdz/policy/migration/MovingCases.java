package etdz.policy.migration;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.http.CreationKey;
import etdz.common.http.PageRequest;
import etdz.common.http.Problem;
import etdz.common.http.Slice;
import etdz.common.mongo.GuardedStore.Step;
import etdz.common.security.Actor;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.Command.Recast;
import etdz.policy.approval.Outcome.Moved;
import etdz.policy.approval.Outcome.TurnedDown;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.application.Terms;
import etdz.policy.approval.register.Cases;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.matter.Crossing;
import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.edition.Matters;
import etdz.policy.migration.Migration.Origin;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at what a move would bring each case, moves them, and moves them back. Each case is one
/// guarded write of its own; what was done already is found done.
@Component
class MovingCases {

    private static final int ID_LENGTH = 20;

    private final Cases register;
    private final Matters matters;
    private final Migrations migrations;
    private final Calendars calendars;
    private final InstantSource clock;

    MovingCases(
            Cases register,
            Matters matters,
            Migrations migrations,
            Calendars calendars,
            InstantSource clock) {
        this.register = register;
        this.matters = matters;
        this.migrations = migrations;
        this.calendars = calendars;
        this.clock = clock;
    }

    enum Result {
        MOVED,
        /// It is there already.
        THERE_ALREADY,
        /// The answers do not fit the questions of the other version.
        ANSWERS_DO_NOT_FIT,
        /// The stage does not allow it, or the case is closed.
        REFUSED,
        /// Somebody else moved the case at the same moment.
        CHANGED_MEANWHILE,
        NO_SUCH_CASE
    }

    /// What a move would bring a case.
    ///
    /// @param after the case as it would be; none where it cannot be moved
    record Prospect(Case held, Crossing crossing, @Nullable Case after) {}

    record Row(CaseId number, int from, Result result) {}

    record Done(Migration migration, List<Row> rows) {}

    Slice<Prospect> preview(MatterCode code, int to, Actor actor, PageRequest page, Locale locale) {
        var version = published(code, to);
        var now = now();
        return register.open(code, actor.scope(), page)
                .map(held -> prospect(held, version, actor.getPrincipal(), now, locale));
    }

    private static Prospect prospect(
            Case held, Matter version, String by, Moment now, Locale locale) {
        var outcome = held.on(new Recast(Terms.of(version)), by, now);
        return new Prospect(
                held,
                crossing(held, version, locale),
                outcome instanceof Moved(var next) ? next : null);
    }

    private static Crossing crossing(Case held, Matter version, Locale locale) {
        var given =
                held.dossier().materials().stream()
                        .map(material -> material.material())
                        .collect(Collectors.toSet());
        return Crossing.to(version, held.dossier().form(), given, locale);
    }

    Done move(
            MatterCode code,
            int to,
            List<CaseId> numbers,
            boolean despiteAnswers,
            Actor actor,
            CreationKey key) {
        var version = published(code, to);
        var planned =
                new Migration(
                        "MIG-" + key.key().substring(0, ID_LENGTH),
                        code,
                        to,
                        despiteAnswers,
                        numbers.stream()
                                .flatMap(number -> origin(code, number, actor).stream())
                                .toList(),
                        actor.getPrincipal(),
                        at(),
                        null,
                        key);
        var migration = migrations.add(planned);
        if (migration.undone() != null) {
            return new Done(migration, List.of());
        }
        var rows =
                migration.cases().stream()
                        .map(origin -> forward(origin, version, despiteAnswers, actor))
                        .toList();
        return new Done(migration, rows);
    }

    private Optional<Origin> origin(MatterCode code, CaseId number, Actor actor) {
        return register.find(number, actor.scope())
                .filter(held -> held.application().matter().code().equals(code))
                .map(held ->
                        new Origin(
                                number,
                                held.application().matter().version(),
                                held.stage().lacking()));
    }

    private Row forward(Origin origin, Matter version, boolean despiteAnswers, Actor actor) {
        var held = register.find(origin.number(), actor.scope()).orElse(null);
        if (held != null
                && !despiteAnswers
                && !crossing(held, version, Locale.ROOT).mistakes().isEmpty()) {
            return new Row(origin.number(), origin.from(), Result.ANSWERS_DO_NOT_FIT);
        }
        return recast(held, origin, version, Set.of(), actor);
    }

    /// Cases that have been decided meanwhile, or moved on to a third version, stay where they are.
    Done undo(String id, Actor actor) {
        var migration =
                migrations.find(id).orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-migration"));
        var rows =
                migration.cases().stream().map(origin -> back(migration, origin, actor)).toList();
        var undone = migration.undone() == null;
        var next = undone ? migration.undoneBy(actor.getPrincipal(), at()) : migration;
        if (undone) {
            migrations.store(next);
        }
        return new Done(next, rows);
    }

    private Row back(Migration migration, Origin origin, Actor actor) {
        var held = register.find(origin.number(), actor.scope()).orElse(null);
        if (held != null && held.application().matter().version() != migration.to()) {
            var result =
                    held.application().matter().version() == origin.from()
                            ? Result.THERE_ALREADY
                            : Result.REFUSED;
            return new Row(origin.number(), origin.from(), result);
        }
        var version = published(migration.matter(), origin.from());
        return recast(held, origin, version, origin.lacking(), actor);
    }

    private Row recast(
            @Nullable Case held,
            Origin origin,
            Matter version,
            Set<MaterialCode> lacking,
            Actor actor) {
        return new Row(origin.number(), origin.from(), result(held, version, lacking, actor));
    }

    private Result result(
            @Nullable Case held, Matter version, Set<MaterialCode> lacking, Actor actor) {
        if (held == null) {
            return Result.NO_SUCH_CASE;
        }
        if (held.application().matter().version() == version.version()) {
            return Result.THERE_ALREADY;
        }
        var command = new Recast(Terms.of(version), lacking);
        return switch (held.on(command, actor.getPrincipal(), now())) {
            case Moved(var next) ->
                    register.store(new Step<>(held, next))
                            ? Result.MOVED
                            : Result.CHANGED_MEANWHILE;
            case TurnedDown _ -> Result.REFUSED;
        };
    }

    private Matter published(MatterCode code, int version) {
        return matters.timeline(code)
                .flatMap(known -> known.edition(version))
                .filter(edition -> edition.live())
                .flatMap(_ -> matters.version(code, version))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-matter"));
    }

    private Moment now() {
        return new Moment(clock.instant(), calendars.current());
    }

    private Instant at() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
