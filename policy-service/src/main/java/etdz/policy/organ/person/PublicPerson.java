package etdz.policy.organ.person;

import etdz.common.ZoneCode;
import etdz.policy.organ.OrganCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that others may know of a member of staff; names stay here.
public record PublicPerson(
        String user,
        OrganCode organ,
        @Nullable ZoneCode zone,
        List<Holding> posts,
        List<Away> absences,
        @Nullable LocalDate leavingOn,
        long version,
        Move move) {

    public record Away(String id, LocalDate from, LocalDate to, String deputy, boolean handsOver) {}

    static PublicPerson of(Person person) {
        return new PublicPerson(
                person.user(),
                person.organ(),
                person.zone(),
                person.posts(),
                person.absences().stream()
                        .filter(absence -> absence.cancelledAt() == null)
                        .map(it ->
                                new Away(it.id(), it.from(), it.to(), it.deputy(), it.handsOver()))
                        .toList(),
                person.leavingOn(),
                person.version(),
                person.last());
    }
}
