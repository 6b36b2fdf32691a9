package etdz.policy.notice.reader;

import etdz.common.ZoneCode;
import etdz.policy.notice.fact.Fact;
import etdz.policy.notice.reader.Audience.Agents;
import etdz.policy.notice.reader.Audience.Applicant;
import etdz.policy.notice.reader.Audience.Handler;
import etdz.policy.notice.reader.Audience.Leader;
import etdz.policy.notice.reader.Audience.Named;
import etdz.policy.notice.reader.Audience.Team;
import etdz.policy.notice.reader.Audience.Users;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the mailboxes of audiences. For staff who are away their deputies are told as well; not
/// for agents, since a mandate names one.
@Component
public class Audiences {

    private static final String ACCEPTANCE = "ACCEPTANCE";
    private static final String CASE = "case";
    private static final String LEADERSHIP = "LEADERSHIP";

    private final Readers readers;
    private final CaseAgents agents;

    Audiences(Readers readers, CaseAgents agents) {
        this.readers = readers;
        this.agents = agents;
    }

    public OfDay on(LocalDate day) {
        return new OfDay(day);
    }

    /// The audiences of a day, for a few facts: each team and each person is looked up once.
    public final class OfDay {

        private record OnDuty(String duty, @Nullable ZoneCode zone) {}

        private final LocalDate day;
        private final Map<OnDuty, List<String>> teams = new HashMap<>();
        private final Map<String, Set<Mailbox>> people = new HashMap<>();

        private OfDay(LocalDate day) {
            this.day = day;
        }

        public Set<Mailbox> of(Audience audience, Fact fact) {
            return switch (audience) {
                case Applicant() ->
                        Optional.ofNullable(fact.applicant()).stream()
                                .map(Mailbox::ofEnterprise)
                                .collect(Collectors.toSet());
                case Handler() -> {
                    var handler = fact.handler();
                    yield staff(handler == null ? team(ACCEPTANCE, fact.zone()) : List.of(handler));
                }
                case Team(var duty) -> staff(team(duty, fact.zone()));
                case Leader() -> {
                    var here = team(LEADERSHIP, fact.zone());
                    yield staff(here.isEmpty() ? team(LEADERSHIP, null) : here);
                }
                case Agents() ->
                        fact.variable(CASE).map(it -> agents.of(it.zh())).stream()
                                .flatMap(Set::stream)
                                .map(Mailbox::ofUser)
                                .collect(Collectors.toSet());
                case Named(var variable) ->
                        staff(fact.variable(variable).map(it -> it.zh()).stream().toList());
                case Users(var subjects) -> staff(subjects);
            };
        }

        private List<String> team(String duty, @Nullable ZoneCode zone) {
            return teams.computeIfAbsent(
                    new OnDuty(duty, zone),
                    _ ->
                            readers.with(duty, zone).stream()
                                    .filter(it -> it.has(duty, zone, day))
                                    .map(Reader::user)
                                    .toList());
        }

        private Set<Mailbox> staff(Collection<String> users) {
            return users.stream()
                    .flatMap(user -> people.computeIfAbsent(user, this::withDeputies).stream())
                    .collect(Collectors.toSet());
        }

        /// As far as one deputy is away himself, his deputy too.
        private Set<Mailbox> withDeputies(String user) {
            var told = new LinkedHashSet<String>();
            var next = Optional.of(user);
            while (next.filter(told::add).isPresent()) {
                next = next.flatMap(readers::find).flatMap(it -> it.deputy(day));
            }
            return told.stream().map(Mailbox::ofUser).collect(Collectors.toSet());
        }
    }
}
