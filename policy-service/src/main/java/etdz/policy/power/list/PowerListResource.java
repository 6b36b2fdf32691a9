package etdz.policy.power.list;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.table.TableFormat;
import etdz.policy.power.list.PowerList.State;
import etdz.policy.zone.Zones;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A zone brings its own list, sees what is wrong in it, and has it taken in.
@RestController
@RequestMapping(PowerListResource.PATH)
class PowerListResource {

    static final String PATH = "/api/policy/power-lists";

    private static final String BRINGERS =
            "hasAnyRole('OFFICER', 'APPROVER', 'DEPARTMENT', 'CATALOGUE_EDITOR')";
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,200}");

    /// Which rows of a list are taken in.
    enum Rows {
        ALL,
        GOOD
    }

    record Confirmation(@Nullable Rows rows) {}

    record ListView(
            String id,
            ZoneCode zone,
            String name,
            Instant at,
            int rows,
            int good,
            int unchanged,
            int faultCount,
            List<RowFault> faults,
            State state,
            @Nullable Integer added,
            long version) {

        static ListView of(PowerList list) {
            return new ListView(
                    list.id(),
                    list.zone(),
                    list.name(),
                    list.at(),
                    list.rows(),
                    list.good(),
                    list.unchanged(),
                    list.faultCount(),
                    list.faults(),
                    list.state(),
                    list.added(),
                    list.version());
        }
    }

    private final BringingList bringing;
    private final PowerLists lists;
    private final Zones zones;
    private final CreationKeys keys;

    PowerListResource(BringingList bringing, PowerLists lists, Zones zones, CreationKeys keys) {
        this.bringing = bringing;
        this.lists = lists;
        this.zones = zones;
        this.keys = keys;
    }

    @PostMapping
    @PreAuthorize(BRINGERS)
    ResponseEntity<ListView> bring(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestParam ZoneCode zone,
            @RequestParam String name,
            InputStream body) {
        var creation = keys.of(actor, key, "");
        if (!NAME.matcher(name).matches()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("name", "1–200 characters, no path");
        }
        var here =
                Optional.of(zone)
                        .filter(actor.scope()::covers)
                        .flatMap(zones::find)
                        .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-zone"));
        var list = bringing.check(here, name, body, actor.getPrincipal(), creation);
        return ResponseEntity.created(URI.create(PATH + "/" + list.id()))
                .eTag("\"" + list.version() + "\"")
                .body(ListView.of(list));
    }

    @GetMapping("/{id}")
    @PreAuthorize(BRINGERS)
    ResponseEntity<ListView> show(Actor actor, @PathVariable String id) {
        return answer(held(actor, id));
    }

    @PutMapping("/{id}/confirmation")
    @PreAuthorize(BRINGERS)
    ResponseEntity<ListView> confirm(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestBody Confirmation body) {
        var held = held(actor, id);
        if (held.state() == State.CHECKED) {
            ETag.of(held.version()).requireIn(read);
        }
        var complaints = new Complaints();
        var rows = complaints.needed("/rows", body.rows());
        complaints.raise();
        return answer(bringing.confirm(held, rows.orElseThrow() == Rows.GOOD));
    }

    /// An empty list with one row that shows how it is filled in.
    @GetMapping("/template")
    @PreAuthorize("isAuthenticated()")
    void template(HttpServletResponse response) throws IOException {
        var columns = Arrays.asList(Column.values());
        var heads =
                columns.stream()
                        .map(column -> column.head().zh() + (column.needed() ? "*" : ""))
                        .toList();
        try (var table = TableFormat.XLSX.begin(response, "power-list", heads)) {
            table.row(columns.stream().map(Column::example).toList());
        }
    }

    private PowerList held(Actor actor, String id) {
        return lists.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-list"));
    }

    private static ResponseEntity<ListView> answer(PowerList list) {
        return ETag.of(list.version()).on(ListView.of(list));
    }
}
