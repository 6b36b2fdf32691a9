package etdz.policy.worklist;

import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.security.Actor;
import etdz.common.table.TableFormat;
import etdz.policy.approval.register.CaseLine;
import etdz.policy.approval.stage.Status;
import etdz.policy.matter.MatterCode;
import etdz.policy.worklist.export.ExportingCases;
import etdz.policy.worklist.query.Queries;
import etdz.policy.worklist.viewer.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The lists of the office as files, with the same filters.
@RestController
class CaseExportResource {

    private static final int PAGE = 500;

    private final OpenCases open;
    private final AllCases all;
    private final FindingCases finding;
    private final ExportingCases exporting;
    private final Viewers viewers;

    CaseExportResource(
            OpenCases open,
            AllCases all,
            FindingCases finding,
            ExportingCases exporting,
            Viewers viewers) {
        this.open = open;
        this.all = all;
        this.finding = finding;
        this.exporting = exporting;
        this.viewers = viewers;
    }

    @GetMapping(WorklistResource.PATH + "/export")
    @PreAuthorize(WorklistResource.STAFF)
    void worklist(
            Actor actor,
            @RequestParam String format,
            @RequestParam(defaultValue = "team") String queue,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<MatterCode> matter,
            @RequestParam Optional<String> query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = Queries.queue(queue);
        var viewer = viewers.of(actor, zone);
        var rows =
                Queries.typed(query)
                        .map(text ->
                                found(page -> finding.inQueue(viewer, wanted, matter, text, page)))
                        .orElse(each -> open.each(viewer, wanted, matter, each));
        send(actor, "worklist-" + wanted.code(), format, rows, request, response);
    }

    @GetMapping(RegisterResource.PATH + "/export")
    @PreAuthorize(WorklistResource.STAFF)
    void register(
            Actor actor,
            @RequestParam String format,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam Optional<MatterCode> matter,
            @RequestParam(defaultValue = "") List<Status> status,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<String> query,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = new AllCases.Wanted(matter, status, stage, from, to);
        var viewer = viewers.of(actor, zone);
        var rows =
                Queries.typed(query)
                        .map(text -> found(page -> finding.inRegister(viewer, wanted, text, page)))
                        .orElse(each -> all.each(viewer, wanted, each));
        send(actor, "register", format, rows, request, response);
    }

    private void send(
            Actor actor,
            String name,
            String format,
            Consumer<Consumer<CaseLine>> rows,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var what = request.getRequestURI() + "?" + Objects.toString(request.getQueryString(), "");
        exporting.send(
                actor,
                new ExportingCases.Wanted(name, what, TableFormat.of(format), rows),
                response);
    }

    /// What a search finds is read page by page; the first is read before anything goes out, so
    /// that a search that is too wide is still told.
    private static Consumer<Consumer<CaseLine>> found(
            Function<PageRequest, Slice<CaseLine>> search) {
        var first = search.apply(new PageRequest(PAGE, Optional.empty()));
        return each -> {
            var page = first;
            page.items().forEach(each);
            while (page.next().isPresent()) {
                page = search.apply(new PageRequest(PAGE, page.next()));
                page.items().forEach(each);
            }
        };
    }
}
