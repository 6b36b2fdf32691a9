package etdz.investment.enterprise.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.investment.enterprise.qualification.kind.QualificationKind;
import etdz.investment.enterprise.qualification.kind.QualificationKinds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A qualification as those in scope see it.
///
/// @param daysLeft until its last day; below zero when it has ended, absent when it names none
@JsonInclude(JsonInclude.Include.NON_NULL)
record QualificationView(
        QualificationId id,
        Qualification.Holder enterprise,
        String kind,
        Bilingual kindName,
        State state,
        String certificateNumber,
        String issuer,
        LocalDate grantedOn,
        @Nullable LocalDate validUntil,
        @Nullable Long daysLeft,
        @Nullable String document,
        @Nullable WithdrawalView withdrawal,
        boolean sample,
        List<EntryView> history,
        List<String> allowed,
        long version) {

    enum State {
        HOLDS,
        ENDED,
        WITHDRAWN
    }

    record WithdrawalView(LocalDate on, String reason) {}

    record EntryView(Instant at, String move, String by) {}

    static QualificationView of(
            Qualification held, QualificationKinds kinds, Actor actor, LocalDate today) {
        var certificate = held.certificate();
        var until = certificate.validUntil();
        var withdrawal = held.withdrawal();
        return new QualificationView(
                held.id(),
                held.holder(),
                held.kind(),
                name(held.kind(), kinds),
                withdrawal != null
                        ? State.WITHDRAWN
                        : held.holdsOn(today) ? State.HOLDS : State.ENDED,
                certificate.number(),
                certificate.issuer(),
                certificate.grantedOn(),
                until,
                until == null ? null : ChronoUnit.DAYS.between(today, until),
                certificate.document(),
                withdrawal == null
                        ? null
                        : new WithdrawalView(withdrawal.on(), withdrawal.reason()),
                held.sample(),
                held.history().stream()
                        .map(it -> new EntryView(it.at(), it.move().name(), it.by()))
                        .toList(),
                allowed(held, actor),
                held.version());
    }

    static Bilingual name(String kind, QualificationKinds kinds) {
        return kinds.find(kind)
                .map(QualificationKind::name)
                .orElseGet(() -> new Bilingual(kind, kind));
    }

    private static List<String> allowed(Qualification held, Actor actor) {
        var writes =
                actor.scope() instanceof Scope.Zones
                        && (actor.is("officer") || actor.is("approver"));
        if (!writes) {
            return List.of();
        }
        return List.of(held.withdrawal() == null ? "withdrawal" : "reinstatement");
    }
}
