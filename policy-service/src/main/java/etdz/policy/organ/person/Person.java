package etdz.policy.organ.person;

import static etdz.policy.organ.person.Outcome.Reason.ABSENCE_OVER;
import static etdz.policy.organ.person.Outcome.Reason.ABSENCE_OVERLAPS;
import static etdz.policy.organ.person.Outcome.Reason.HAS_LEFT;
import static etdz.policy.organ.person.Outcome.Reason.NOT_LEAVING;
import static etdz.policy.organ.person.Outcome.Reason.NO_SUCH_ABSENCE;
import static etdz.policy.organ.person.Outcome.Reason.POST_HELD_ALREADY;
import static etdz.policy.organ.person.Outcome.Reason.POST_NOT_HELD;

import etdz.common.ZoneCode;
import etdz.common.time.China;
import etdz.policy.organ.Audit;
import etdz.policy.organ.Duty;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.PostCode;
import etdz.policy.organ.person.Command.BeAbsent;
import etdz.policy.organ.person.Command.EndAbsence;
import etdz.policy.organ.person.Command.GiveUpPost;
import etdz.policy.organ.person.Command.Leave;
import etdz.policy.organ.person.Command.Stay;
import etdz.policy.organ.person.Command.TakePost;
import etdz.policy.organ.person.Outcome.Moved;
import etdz.policy.organ.person.Outcome.TurnedDown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A member of staff (工作人员): immutable, each command yields the next version and its event.
///
/// @param user subject of the tokens
/// @param organ where he belongs; posts may be elsewhere
/// @param leavingOn last day; every post ends then
/// @param last the move that led to this version
public record Person(
        @BsonId String user,
        String name,
        OrganCode organ,
        @Nullable ZoneCode zone,
        List<Holding> posts,
        List<Absence> absences,
        @Nullable LocalDate leavingOn,
        Move last,
        Audit audit,
        long version,
        List<PersonEvent> outbox) {

    /// Older ones are in the events.
    private static final int ABSENCES_KEPT = 50;

    public Person {
        posts = List.copyOf(posts);
        absences = List.copyOf(absences);
        outbox = List.copyOf(outbox);
    }

    public static Person registered(
            String user,
            String name,
            OrganCode organ,
            @Nullable ZoneCode zone,
            List<Holding> posts,
            String by,
            Instant at) {
        return new Person(
                        user,
                        name,
                        organ,
                        zone,
                        posts,
                        List.of(),
                        null,
                        new Move.Registered(),
                        Audit.made(by, at),
                        1,
                        List.of())
                .telling();
    }

    public Outcome on(Command command, String by, Instant at) {
        var today = China.dayOf(at);
        if (!(command instanceof Stay) && leavingOn != null && leavingOn.isBefore(today)) {
            return new TurnedDown(HAS_LEFT);
        }
        return switch (command) {
            case TakePost(var holding) -> take(holding, by, at);
            case GiveUpPost(var post, var on) -> giveUp(post, on, by, at);
            case BeAbsent(var absence) -> away(absence, by, at);
            case EndAbsence(var id, var back) -> back(id, back, by, at);
            case Leave(var on) -> to(posts, absences, on, new Move.LeavingAnnounced(on), by, at);
            case Stay() ->
                    leavingOn == null
                            ? new TurnedDown(NOT_LEAVING)
                            : to(posts, absences, null, new Move.LeavingRevoked(), by, at);
        };
    }

    private Outcome take(Holding holding, String by, Instant at) {
        if (posts.stream()
                .anyMatch(it -> it.post().equals(holding.post()) && it.overlaps(holding))) {
            return new TurnedDown(POST_HELD_ALREADY);
        }
        var more = Stream.concat(posts.stream(), Stream.of(holding)).toList();
        return to(more, absences, leavingOn, new Move.PostTaken(holding.post()), by, at);
    }

    private Outcome giveUp(PostCode post, LocalDate on, String by, Instant at) {
        var held = posts.stream().filter(it -> it.post().equals(post) && it.on(on)).findFirst();
        if (held.isEmpty()) {
            return new TurnedDown(POST_NOT_HELD);
        }
        var ended = posts.stream().map(it -> it.equals(held.get()) ? it.until(on) : it).toList();
        return to(ended, absences, leavingOn, new Move.PostGivenUp(post, on), by, at);
    }

    private Outcome away(Absence absence, String by, Instant at) {
        if (absences.stream().anyMatch(it -> it.overlaps(absence.from(), absence.to()))) {
            return new TurnedDown(ABSENCE_OVERLAPS);
        }
        var all = Stream.concat(absences.stream(), Stream.of(absence)).toList();
        var kept = all.subList(Math.max(0, all.size() - ABSENCES_KEPT), all.size());
        return to(posts, kept, leavingOn, new Move.AbsenceRecorded(absence.id()), by, at);
    }

    private Outcome back(String id, LocalDate back, String by, Instant at) {
        var found = absence(id).filter(it -> it.cancelledAt() == null);
        if (found.isEmpty()) {
            return new TurnedDown(NO_SUCH_ABSENCE);
        }
        if (back.isAfter(found.get().to())) {
            return new TurnedDown(ABSENCE_OVER);
        }
        var changed =
                absences.stream()
                        .map(it -> it.id().equals(id) ? it.endedOn(back, at) : it)
                        .toList();
        return to(posts, changed, leavingOn, new Move.AbsenceEnded(id, back), by, at);
    }

    private Moved to(
            List<Holding> held,
            List<Absence> away,
            @Nullable LocalDate leaving,
            Move move,
            String by,
            Instant at) {
        var next =
                new Person(
                        user,
                        name,
                        organ,
                        zone,
                        held,
                        away,
                        leaving,
                        move,
                        audit.changed(by, at),
                        version + 1,
                        outbox);
        return new Moved(next.telling());
    }

    private Person telling() {
        return new Person(
                user,
                name,
                organ,
                zone,
                posts,
                absences,
                leavingOn,
                last,
                audit,
                version,
                Stream.concat(outbox.stream(), Stream.of(PersonEvent.of(this))).toList());
    }

    public Optional<Absence> absence(String id) {
        return absences.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public boolean inOffice(LocalDate day) {
        return leavingOn == null || !day.isAfter(leavingOn);
    }

    public Optional<Absence> absenceOn(LocalDate day) {
        return absences.stream().filter(it -> it.on(day)).findFirst();
    }

    public boolean holds(PostCode post, LocalDate day) {
        return inOffice(day) && posts.stream().anyMatch(it -> it.post().equals(post) && it.on(day));
    }

    public boolean has(Duty duty, LocalDate day) {
        return inOffice(day)
                && posts.stream().anyMatch(it -> it.duties().contains(duty) && it.on(day));
    }

    /// Whether he is there on every day of a period, so that he can stand in.
    boolean thereFrom(LocalDate from, LocalDate to) {
        return inOffice(to) && absences.stream().noneMatch(it -> it.overlaps(from, to));
    }
}
