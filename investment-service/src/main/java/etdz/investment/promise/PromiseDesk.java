package etdz.investment.promise;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKey;
import etdz.common.http.ETag;
import etdz.common.http.Guarded;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.time.Moment;
import etdz.investment.calendar.Calendars;
import etdz.investment.promise.AgreementView.LackView;
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.agreement.Clause;
import etdz.investment.promise.agreement.Lack;
import etdz.investment.promise.agreement.Stage.Draft;
import etdz.investment.promise.obligation.Obligation;
import etdz.investment.promise.obligation.ObligationId;
import etdz.investment.promise.rule.PromiseRules;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What the resources of the promise book do alike: find within the caller's rows, act on the
/// version that he read, see what follows, answer.
@Component
class PromiseDesk {

    static final String READERS =
            "hasAnyRole('APPLICANT', 'INVESTOR', 'EMPLOYER', 'AGENT', 'OFFICER', 'LAND_OFFICER',"
                    + " 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";
    static final String ZONE_STAFF = "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')";

    private static final List<String> WRITERS = List.of("officer", "reviewer", "approver");

    private final Agreements agreements;
    private final Obligations obligations;
    private final FollowingAgreement following;
    private final PromiseRules rules;
    private final Calendars calendars;
    private final InstantSource clock;

    PromiseDesk(
            Agreements agreements,
            Obligations obligations,
            FollowingAgreement following,
            PromiseRules rules,
            Calendars calendars,
            InstantSource clock) {
        this.agreements = agreements;
        this.obligations = obligations;
        this.following = following;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    Moment now() {
        return new Moment(clock.instant().truncatedTo(ChronoUnit.MILLIS), calendars.current());
    }

    /// The rows of a caller: a department, of the region or of a city, has those that it sees to.
    static Scope rows(Actor actor) {
        return actor.is("department") && WRITERS.stream().noneMatch(actor::is)
                ? actor.organ()
                        .<Scope>map(Scope.Department::new)
                        .orElseGet(() -> new Scope.Self(actor.getPrincipal()))
                : actor.scope();
    }

    Agreement held(Actor actor, AgreementId id) {
        return agreements
                .find(id, rows(actor))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-agreement"));
    }

    Obligation held(Actor actor, ObligationId id) {
        return obligations
                .find(id, rows(actor))
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-obligation"));
    }

    /// The zone of the caller; one who has several says which.
    static Optional<ZoneCode> zone(Actor actor, @Nullable ZoneCode asked, Complaints complaints) {
        if (!(actor.scope() instanceof Scope.Zones(var zones))) {
            throw Problem.of(FORBIDDEN, "not-of-a-zone");
        }
        var zone = asked == null && zones.size() == 1 ? zones.iterator().next() : asked;
        if (zone == null) {
            complaints.needed("/zone");
            return Optional.empty();
        }
        if (!zones.contains(zone)) {
            complaints.at("/zone", "不是您所在的经开区", "not a zone of yours");
        }
        return Optional.of(zone);
    }

    /// Whether he writes for the zone whose rows he finds.
    static boolean mayAct(Actor actor) {
        return actor.scope() instanceof Scope.Zones && WRITERS.stream().anyMatch(actor::is);
    }

    ResponseEntity<AgreementView> act(
            Actor actor,
            AgreementId id,
            Optional<ETag> read,
            Optional<CreationKey> key,
            Function<Agreement, etdz.investment.promise.agreement.Command> command) {
        requireWriter(actor);
        var now = now();
        var next =
                new Guarded<>(
                                () -> held(actor, id),
                                Agreement::version,
                                () -> key.filter(it -> agreements.done(id, it)).isPresent(),
                                (before, after) -> agreements.store(before, after, key))
                        .act(
                                read,
                                held ->
                                        moved(
                                                held.on(
                                                        command.apply(held),
                                                        actor.getPrincipal(),
                                                        now.at()),
                                                held));
        following.tryNow(id);
        return answer(next, actor);
    }

    private static Agreement moved(
            etdz.investment.promise.agreement.Outcome outcome, Agreement held) {
        return switch (outcome) {
            case etdz.investment.promise.agreement.Outcome.Moved(var next) -> next;
            case etdz.investment.promise.agreement.Outcome.TurnedDown(var reason, var lacking) -> {
                var problem =
                        Problem.of(CONFLICT, reason)
                                .with("stage", AgreementView.label(held.stage()));
                throw lacking.isEmpty() ? problem : problem.with("faults", told(lacking));
            }
        };
    }

    ResponseEntity<ObligationView> act(
            Actor actor,
            ObligationId id,
            Optional<ETag> read,
            Optional<CreationKey> key,
            etdz.investment.promise.obligation.Command command) {
        requireWriter(actor);
        var now = now();
        var next =
                new Guarded<>(
                                () -> held(actor, id),
                                Obligation::version,
                                () -> key.filter(it -> obligations.done(id, it)).isPresent(),
                                (before, after) -> obligations.store(before, after, key))
                        .act(
                                read,
                                held -> moved(held.on(command, actor.getPrincipal(), now), held));
        following.tryNow(next.agreement());
        return answer(held(actor, id), actor);
    }

    private static Obligation moved(
            etdz.investment.promise.obligation.Outcome outcome, Obligation held) {
        return switch (outcome) {
            case etdz.investment.promise.obligation.Outcome.Moved(var next) -> next;
            case etdz.investment.promise.obligation.Outcome.TurnedDown(var reason) -> {
                var problem =
                        Problem.of(CONFLICT, reason)
                                .with("state", held.state().name())
                                .with(
                                        "agreement",
                                        AgreementResource.PATH + "/" + held.agreement().value());
                var owed = held.clause().money();
                throw held.remaining().isPresent() && owed != null
                        ? problem.with(
                                "remaining",
                                held.remaining().get().toPlainString() + " " + owed.currency())
                        : problem;
            }
        };
    }

    private static void requireWriter(Actor actor) {
        if (!mayAct(actor)) {
            throw Problem.of(FORBIDDEN, "not-of-a-zone");
        }
    }

    ResponseEntity<AgreementView> answer(Agreement held, Actor actor) {
        return ETag.of(held.version()).on(view(held, actor));
    }

    AgreementView view(Agreement held, Actor actor) {
        var now = now();
        var isDraft = held.stage() instanceof Draft;
        return AgreementView.of(
                held,
                isDraft ? pending(held, actor) : owed(held, actor, now),
                isDraft ? told(rules.lacking(held, now.today())) : List.of(),
                mayAct(actor));
    }

    /// In the language of who asks.
    private static List<LackView> told(List<Lack> lacking) {
        var locale = LocaleContextHolder.getLocale();
        return lacking.stream().map(it -> LackView.of(it, locale)).toList();
    }

    private static List<ObligationView> pending(Agreement draft, Actor actor) {
        return draft.deal().clauses().stream()
                .filter(clause -> isSeen(clause, actor))
                .map(clause -> ObligationView.pending(draft, clause))
                .toList();
    }

    private List<ObligationView> owed(Agreement held, Actor actor, Moment now) {
        return obligations.of(held.id()).stream()
                .filter(it -> isSeen(it.clause(), actor))
                .map(it -> ObligationView.of(it, mayAct(actor), now))
                .toList();
    }

    /// A department of the region sees what it has to see to, also on the page of the agreement.
    private static boolean isSeen(Clause clause, Actor actor) {
        return !(rows(actor) instanceof Scope.Department(var organ))
                || organ.equals(clause.owner().organ());
    }

    ResponseEntity<ObligationView> answer(Obligation held, Actor actor) {
        return ETag.of(held.version()).on(ObligationView.of(held, mayAct(actor), now()));
    }

    List<Lack> lacking(Agreement draft) {
        return rules.lacking(draft, now().today());
    }

    /// Obligations of an agreement that stand in the way of its end.
    List<Lack> undecided(AgreementId id, Predicate<Obligation> which) {
        return obligations.of(id).stream()
                .filter(which)
                .map(held ->
                        new Lack(
                                "OBLIGATION_UNDECIDED",
                                new Bilingual(
                                        "条款 %s 尚未了结".formatted(held.clause().number()),
                                        "Clause %s is undecided".formatted(held.clause().number())),
                                "/investment/promises/obligations/" + held.id().value()))
                .toList();
    }
}
