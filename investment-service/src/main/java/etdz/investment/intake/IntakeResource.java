package etdz.investment.intake;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.common.table.TableFormat;
import etdz.common.table.TableWriter;
import etdz.investment.intake.Intake.State;
import etdz.investment.intake.Sifting.Sifted;
import etdz.investment.intake.Verdict.Faulty;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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

/// A zone brings a table, sees what is wrong in it, has it taken in and takes home what was
/// rejected.
@RestController
@RequestMapping(IntakeResource.PATH)
class IntakeResource {

    static final String PATH = "/api/investment/imports";

    private static final String BRINGERS = "hasAnyRole('OFFICER', 'APPROVER')";
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,200}");

    /// Which rows of a table are taken in.
    enum Rows {
        ALL,
        GOOD
    }

    record Confirmation(@Nullable Rows rows) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IntakeView(
            String id,
            String kind,
            ZoneCode zone,
            String name,
            Instant at,
            int rows,
            int good,
            int unchanged,
            int faulty,
            int faultCount,
            List<RowFault> faults,
            State state,
            int done,
            int taken,
            long version) {

        static IntakeView of(Intake intake) {
            return new IntakeView(
                    intake.id(),
                    intake.kind(),
                    intake.zone(),
                    intake.name(),
                    intake.at(),
                    intake.rows(),
                    intake.good(),
                    intake.unchanged(),
                    intake.faulty(),
                    intake.faultCount(),
                    intake.faults(),
                    intake.state(),
                    intake.done(),
                    intake.taken(),
                    intake.version());
        }
    }

    private final BringingTables bringing;
    private final Intakes intakes;
    private final CreationKeys keys;

    IntakeResource(BringingTables bringing, Intakes intakes, CreationKeys keys) {
        this.bringing = bringing;
        this.intakes = intakes;
        this.keys = keys;
    }

    @PostMapping
    @PreAuthorize(BRINGERS)
    ResponseEntity<IntakeView> bring(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestParam String kind,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam String name,
            InputStream body) {
        var creation = keys.of(actor, key, "");
        if (!NAME.matcher(name).matches()) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("name", "1–200 characters, no path");
        }
        var importing = bringing.of(kind);
        var where = zone(actor, zone);
        var intake = bringing.bring(importing, where, name, body, actor.getPrincipal(), creation);
        return ResponseEntity.created(URI.create(PATH + "/" + intake.id()))
                .eTag("\"" + intake.version() + "\"")
                .body(IntakeView.of(intake));
    }

    /// The zone of the caller; one who has several says which.
    private static ZoneCode zone(Actor actor, Optional<ZoneCode> asked) {
        if (!(actor.scope() instanceof Scope.Zones(var zones))) {
            throw Problem.of(FORBIDDEN, "not-of-a-zone");
        }
        return asked.or(() -> zones.size() == 1 ? zones.stream().findFirst() : Optional.empty())
                .filter(zones::contains)
                .orElseThrow(() -> Problem.of(BAD_REQUEST, "bad-parameter").at("zone", "?"));
    }

    @GetMapping("/{id}")
    @PreAuthorize(BRINGERS)
    ResponseEntity<IntakeView> show(Actor actor, @PathVariable String id) {
        return answer(held(actor, id));
    }

    @PutMapping("/{id}/confirmation")
    @PreAuthorize(BRINGERS)
    ResponseEntity<IntakeView> confirm(
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

    /// The rows that are wrong, as they were brought, each with what is wrong: to be put right and
    /// brought again.
    @GetMapping("/{id}/rejected")
    @PreAuthorize(BRINGERS)
    void rejected(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        var held = held(actor, id);
        var importing = bringing.of(held.kind());
        var columns = importing.columns();
        var locale = LocaleContextHolder.getLocale();
        var heads = new ArrayList<String>();
        columns.forEach(column -> heads.add(column.head().in(locale)));
        heads.add(locale.getLanguage().equals("en") ? "Row" : "原行号");
        heads.add(locale.getLanguage().equals("en") ? "What is wrong" : "错误说明");
        try (var table = TableFormat.of(format).begin(response, held.id() + "-rejected", heads)) {
            Sifting.sift(
                    intakes.content(held),
                    importing,
                    held.bringing(),
                    batch -> write(table, batch, columns, locale));
        }
    }

    private static boolean write(
            TableWriter table, Sifted batch, List<Column> columns, Locale locale) {
        for (var at = 0; at < batch.lines().size(); at++) {
            if (batch.verdicts().get(at) instanceof Faulty(var faults)) {
                var line = batch.lines().get(at);
                var cells = new ArrayList<Object>();
                columns.forEach(column -> cells.add(line.text(column.key())));
                cells.add(line.number());
                cells.add(
                        faults.stream()
                                .map(fault -> words(fault, locale))
                                .collect(Collectors.joining("; ")));
                table.add(cells);
            }
        }
        return true;
    }

    private static String words(RowFault fault, Locale locale) {
        var column = fault.column().in(locale);
        var text = fault.text().in(locale);
        return column.isEmpty() ? text : column + ": " + text;
    }

    /// An empty table with one row that shows how it is filled in.
    @GetMapping("/template")
    @PreAuthorize("isAuthenticated()")
    void template(@RequestParam String kind, HttpServletResponse response) throws IOException {
        var columns = bringing.of(kind).columns();
        var heads =
                columns.stream()
                        .map(column -> column.head().zh() + (column.needed() ? "*" : ""))
                        .toList();
        try (var table = TableFormat.XLSX.begin(response, kind, heads)) {
            table.row(columns.stream().map(Column::example).toList());
        }
    }

    private Intake held(Actor actor, String id) {
        return intakes.find(id, actor.scope())
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-such-import"));
    }

    private static ResponseEntity<IntakeView> answer(Intake intake) {
        return ETag.of(intake.version()).on(IntakeView.of(intake));
    }
}
