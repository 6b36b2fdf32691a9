package etdz.policy.notice.reader;

import etdz.common.ZoneCode;
import etdz.policy.notice.fact.Fact;
import etdz.policy.notice.reader.Audience.Applicant;
import etdz.policy.notice.reader.Audience.Handler;
import etdz.policy.notice.reader.Audience.Leader;
import etdz.policy.notice.reader.Audience.Named;
import etdz.policy.notice.reader.Audience.Team;
import etdz.policy.notice.reader.Audience.Users;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the mailboxes of an audience. For staff who are away their deputies are told as well.
@Component
public class Audiences {

    private static final String ACCEPTANCE = "ACCEPTANCE";
    private static final String LEADERSHIP = "LEADERSHIP";

    private final Readers readers;

    Audiences(Readers readers) {
        this.readers = readers;
    }

    public Set<Mailbox> of(Audience audience, Fact fact, LocalDate day) {
        return switch (audience) {
            case Applicant() ->
                    Optional.ofNullable(fact.applicant()).stream()
                            .map(Mailbox::ofEnterprise)
                            .collect(Collectors.toSet());
            case Handler() -> {
                var handler = fact.handler();
                yield staff(
                        handler == null ? team(ACCEPTANCE, fact.zone(), day) : List.of(handler),
                        day);
            }
            case Team(var duty) -> staff(team(duty, fact.zone(), day), day);
            case Leader() -> {
                var here = team(LEADERSHIP, fact.zone(), day);
                yield staff(here.isEmpty() ? team(LEADERSHIP, null, day) : here, day);
            }
            case Named(var variable) ->
                    staff(fact.variable(variable).map(it -> it.zh()).stream().toList(), day);
            case Users(var subjects) -> staff(subjects, day);
        };
    }

    private List<String> team(String duty, @Nullable ZoneCode zone, LocalDate day) {
        return readers.with(duty, zone).stream()
                .filter(it -> it.has(duty, zone, day))
                .map(Reader::user)
                .toList();
    }

    private Set<Mailbox> staff(Collection<String> users, LocalDate day) {
        return users.stream()
                .flatMap(user ->
                        Stream.concat(
                                Stream.of(user),
                                readers.find(user).flatMap(it -> it.deputy(day)).stream()))
                .map(Mailbox::ofUser)
                .collect(Collectors.toSet());
    }
}
