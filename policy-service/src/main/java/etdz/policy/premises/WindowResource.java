package etdz.policy.premises;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.policy.matter.MatterCode;
import etdz.policy.premises.QueueTicket.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The windows and the board that hangs in the hall: anybody may look at it.
@RestController
@RequestMapping(Premises.PATH)
class WindowResource {

    private static final int MOST_WINDOWS = 200;
    private static final int MOST_SERVICES = 100;
    private static final int LONGEST = 60;

    record WindowView(
            int number,
            Bilingual name,
            String group,
            List<MatterCode> services,
            List<String> organs,
            boolean open,
            @Nullable String serving,
            long version) {

        static WindowView of(Window window, @Nullable String serving) {
            return new WindowView(
                    window.number(),
                    window.name(),
                    window.group(),
                    window.services(),
                    window.organs(),
                    window.open(),
                    serving,
                    window.version());
        }
    }

    /// What is going on before a group of windows.
    record GroupView(String group, int windows, int waiting, int served) {}

    record Board(
            String day,
            int expected,
            int present,
            List<GroupView> groups,
            List<WindowView> windows) {}

    record WindowBody(
            @Nullable Bilingual name,
            @Nullable String group,
            @Nullable List<MatterCode> services,
            @Nullable List<String> organs,
            @Nullable Boolean open) {}

    private final Premises premises;
    private final Windows windows;
    private final Secondments secondments;
    private final QueueTickets tickets;

    WindowResource(
            Premises premises, Windows windows, Secondments secondments, QueueTickets tickets) {
        this.premises = premises;
        this.windows = windows;
        this.secondments = secondments;
        this.tickets = tickets;
    }

    @GetMapping("/today")
    @PreAuthorize("permitAll()")
    Board today(@PathVariable ZoneCode zone) {
        var here = premises.open(zone);
        var day = premises.today();
        var open = windows.of(here);
        var serving =
                tickets.called(here, day).stream()
                        .collect(
                                Collectors.toMap(
                                        ticket -> Optional.ofNullable(ticket.window()).orElse(0),
                                        QueueTicket::id,
                                        (one, _) -> one));
        var counts = tickets.counts(here, day);
        var expected = secondments.on(here, day);
        var present = secondments.present(here, day);
        return new Board(
                day.toString(),
                expected.size(),
                (int)
                        expected.stream()
                                .filter(one -> present.getOrDefault(one.id(), false))
                                .count(),
                groups(open, counts),
                open.stream()
                        .map(window -> WindowView.of(window, serving.get(window.number())))
                        .toList());
    }

    private static List<GroupView> groups(
            List<Window> windows, Map<String, Map<State, Integer>> counts) {
        var byGroup = windows.stream().collect(Collectors.groupingBy(Window::group));
        var groups = new ArrayList<GroupView>();
        byGroup.forEach((group, its) -> {
            var of = counts.getOrDefault(group, Map.of());
            groups.add(
                    new GroupView(
                            group,
                            (int) its.stream().filter(Window::open).count(),
                            of.getOrDefault(State.WAITING, 0),
                            of.getOrDefault(State.SERVED, 0)));
        });
        groups.sort(Comparator.comparing(GroupView::group));
        return groups;
    }

    @PutMapping("/windows/{number}")
    @PreAuthorize(Premises.DESK)
    ResponseEntity<WindowView> put(
            Actor actor,
            @PathVariable ZoneCode zone,
            @PathVariable int number,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody WindowBody body) {
        var here = premises.desk(actor, zone);
        var complaints = new Complaints();
        if (number < 1 || number > MOST_WINDOWS) {
            complaints.at("number", "1 至 200", "1 to 200");
        }
        var name = body.name();
        var zh = complaints.text("/name/zh", name == null ? null : name.zh(), LONGEST);
        var en = complaints.text("/name/en", name == null ? null : name.en(), LONGEST);
        var group =
                complaints.checked(
                        "/group",
                        body.group(),
                        Premises::isGroup,
                        new Bilingual("小写字母、数字和连字符", "small letters, digits and hyphens"));
        var services = Optional.ofNullable(body.services()).orElse(List.of());
        var organs = Optional.ofNullable(body.organs()).orElse(List.of());
        if (services.size() > MOST_SERVICES || organs.size() > MOST_SERVICES) {
            complaints.at("/services", "过多", "too many");
        }
        complaints.raise();
        var held = windows.find(here, number);
        var version = held.map(Window::version).orElse(0L);
        ETag.of(version).requireIn(read);
        var next =
                new Window(
                        Window.id(here, number),
                        here,
                        number,
                        new Bilingual(zh, en),
                        group.orElseThrow(),
                        services,
                        organs,
                        !Boolean.FALSE.equals(body.open()),
                        version + 1);
        if (!windows.put(next)) {
            throw ETag.stale();
        }
        return ETag.of(next.version()).on(WindowView.of(next, null));
    }
}
