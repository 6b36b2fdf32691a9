package etdz.policy.worklist;

import static org.springframework.http.HttpStatus.CONFLICT;

import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.policy.matter.MatterCode;
import etdz.policy.worklist.SavedFilters.SavedFilter;
import etdz.policy.worklist.query.Queries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own saved filters (常用筛选).
@RestController
@RequestMapping(WorklistResource.PATH + "/filters")
class FilterResource {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 60;

    record Wanted(
            @Nullable String queue,
            @Nullable ZoneCode zone,
            @Nullable MatterCode matter,
            @Nullable String query) {}

    private final SavedFilters filters;

    FilterResource(SavedFilters filters) {
        this.filters = filters;
    }

    @GetMapping
    @PreAuthorize(WorklistResource.STAFF)
    List<SavedFilter> list(Actor actor) {
        return filters.of(actor.getPrincipal());
    }

    @PutMapping("/{name}")
    @PreAuthorize(WorklistResource.STAFF)
    List<SavedFilter> keep(Actor actor, @PathVariable String name, @RequestBody Wanted body) {
        var complaints = new Complaints();
        var title = complaints.text("/name", name, LONGEST_NAME);
        var queue = Queries.queue(Optional.ofNullable(body.queue()).orElse("team"));
        var query = complaints.optionalText("/query", body.query(), LONGEST_QUERY);
        complaints.raise();
        var filter = new SavedFilter(title, queue.code(), body.zone(), body.matter(), query);
        if (!filters.keep(actor.getPrincipal(), filter)) {
            throw Problem.of(CONFLICT, "too-many-filters");
        }
        return filters.of(actor.getPrincipal());
    }

    @DeleteMapping("/{name}")
    @PreAuthorize(WorklistResource.STAFF)
    ResponseEntity<Void> forget(Actor actor, @PathVariable String name) {
        filters.forget(actor.getPrincipal(), name);
        return ResponseEntity.noContent().build();
    }
}
