package etdz.investment.lead.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.security.Actor;
import etdz.investment.caller.Callers;
import etdz.investment.classification.Industries;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.Likeness;
import etdz.investment.lead.Owner;
import etdz.investment.lead.Source;
import etdz.investment.lead.desk.OpeningLead.Particulars;
import etdz.investment.lead.view.EstimateView;
import etdz.investment.lead.view.LeadRow;
import etdz.investment.lead.view.LeadView;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The leads of a zone for its staff.
@RestController
@RequestMapping(LeadDesk.PATH)
class LeadResource {

    /// A lead that was just opened, with those that seem to be the same.
    record Opened(@JsonUnwrapped LeadView lead, List<Alike> similar) {}

    /// @param sameName otherwise the investor and the place are the same
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Alike(
            LeadId id,
            String name,
            String investor,
            String stage,
            @Nullable Owner owner,
            boolean sameName) {

        static Alike of(Lead held, Likeness likeness) {
            return new Alike(
                    held.id(),
                    held.prospect().name(),
                    held.investor().name(),
                    held.stage().label(),
                    held.owner(),
                    held.likeness().name().equals(likeness.name()));
        }
    }

    private final Leads leads;
    private final OpeningLead opening;
    private final LeadDesk desk;
    private final Industries industries;
    private final CreationKeys keys;
    private final Paging paging;

    LeadResource(
            Leads leads,
            OpeningLead opening,
            LeadDesk desk,
            Industries industries,
            CreationKeys keys,
            Paging paging) {
        this.leads = leads;
        this.opening = opening;
        this.desk = desk;
        this.industries = industries;
        this.keys = keys;
        this.paging = paging;
    }

    /// Whoever opens a lead handles it.
    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<Opened> open(
            Actor actor,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody LeadBody body) {
        var creation = keys.of(actor, key, body);
        var complaints = new Complaints();
        var zone = LeadDesk.zone(actor, body.zone(), complaints);
        var told =
                new Particulars(
                        zone.orElse(new ZoneCode("")),
                        body.prospect(industries, complaints),
                        source(body.source(), complaints),
                        body.investor(null, complaints),
                        body.contact(complaints).orElse(null),
                        EstimateView.read(body.estimate(), "/estimate", complaints),
                        new Owner(actor.getPrincipal(), actor.displayName()),
                        complaints.optionalText("/text", body.text(), LeadBody.LONGEST_TEXT));
        complaints.raise();
        var held = opening.open(told, actor.getPrincipal(), creation, desk.now().at());
        var answer = new Opened(desk.view(held, actor), alike(held.zone(), held.likeness(), held));
        return ResponseEntity.created(URI.create(LeadDesk.PATH + "/" + held.id().value()))
                .eTag("\"" + held.version() + "\"")
                .body(answer);
    }

    private static Source source(@Nullable String name, Complaints complaints) {
        var known = Arrays.stream(Source.values()).filter(it -> it.name().equals(name)).findFirst();
        if (known.isEmpty()) {
            complaints.at("/source", "请选择来源", "one of " + Arrays.toString(Source.values()));
        }
        return known.orElse(Source.OTHER);
    }

    /// Asked before a lead is opened; it warns and refuses nothing.
    @GetMapping("/similar")
    @PreAuthorize("hasRole('OFFICER')")
    List<Alike> similar(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String investor,
            @RequestParam(defaultValue = "") String place) {
        var complaints = new Complaints();
        var where = LeadDesk.zone(actor, zone.orElse(null), complaints);
        complaints.raise();
        return where.map(it -> alike(it, Likeness.of(name, investor, place), null))
                .orElse(List.of());
    }

    private List<Alike> alike(ZoneCode zone, Likeness likeness, @Nullable Lead but) {
        return leads.like(zone, likeness).stream()
                .filter(held -> but == null || !held.id().equals(but.id()))
                .map(held -> Alike.of(held, likeness))
                .toList();
    }

    @GetMapping
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<Listing<LeadRow>> list(
            Actor actor,
            @RequestParam Optional<ZoneCode> zone,
            @RequestParam(defaultValue = "open") String stage,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var page =
                leads.page(
                        actor.scope(),
                        zone,
                        desk.wanted(stage, actor),
                        paging.request(limit, cursor));
        return paging.answer(page.map(desk::row));
    }

    @GetMapping("/{id}")
    @PreAuthorize(Callers.STAFF)
    ResponseEntity<LeadView> show(Actor actor, @PathVariable LeadId id) {
        return desk.answer(desk.held(actor, id), actor);
    }
}
