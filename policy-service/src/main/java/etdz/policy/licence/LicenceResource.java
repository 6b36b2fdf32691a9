package etdz.policy.licence;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.http.Problem;
import etdz.common.http.Slice;
import etdz.common.security.Actor;
import etdz.common.time.China;
import etdz.policy.approval.Case;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.register.Cases;
import etdz.policy.licence.LicenceRegister.Wanted;
import etdz.policy.licence.LicenceRow.FollowUp;
import etdz.policy.licence.LicenceRow.Pending;
import etdz.policy.licence.Verifying.Finding;
import etdz.policy.matter.MatterCode;
import etdz.policy.matter.Placement.Action;
import etdz.policy.matter.edition.Matters;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/policy/licences")
class LicenceResource {

    private static final String STAFF =
            "hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'DEPARTMENT', 'LEADER', 'SUPERVISOR')";
    private static final String HOLDERS = "hasAnyRole('APPLICANT', 'EMPLOYER')";
    private static final int LONGEST = 3650;

    private final LicenceRegister licences;
    private final Cases cases;
    private final Verifying verifying;
    private final Matters matters;
    private final Paging paging;
    private final InstantSource clock;

    LicenceResource(
            LicenceRegister licences,
            Cases cases,
            Verifying verifying,
            Matters matters,
            Paging paging,
            InstantSource clock) {
        this.licences = licences;
        this.cases = cases;
        this.verifying = verifying;
        this.matters = matters;
        this.paging = paging;
        this.clock = clock;
    }

    /// Asked by anybody who was shown a licence, without a log-in.
    @GetMapping("/{identifier}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Finding> verify(@PathVariable String identifier) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(verifying.verify(identifier));
    }

    @GetMapping
    @PreAuthorize(STAFF)
    ResponseEntity<Listing<LicenceRow>> list(
            Actor actor,
            @RequestParam Optional<LicenceState> state,
            @RequestParam Optional<Integer> endsWithin,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        return page(actor, state, endsWithin, limit, cursor);
    }

    @GetMapping("/own")
    @PreAuthorize(HOLDERS)
    ResponseEntity<Listing<LicenceRow>> listOwn(
            Actor actor,
            @RequestParam Optional<LicenceState> state,
            @RequestParam Optional<Integer> endsWithin,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        return page(actor, state, endsWithin, limit, cursor);
    }

    private ResponseEntity<Listing<LicenceRow>> page(
            Actor actor,
            Optional<LicenceState> state,
            Optional<Integer> endsWithin,
            Optional<Integer> limit,
            Optional<String> cursor) {
        var days = endsWithin.orElse(0);
        if (days < 0 || days > LONGEST) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("endsWithin", "0..." + LONGEST);
        }
        if (state.isPresent() && endsWithin.isPresent() && state.get() != LicenceState.VALID) {
            throw Problem.of(BAD_REQUEST, "bad-parameter").at("endsWithin", "state=VALID");
        }
        var today = China.dayOf(clock.instant());
        var found =
                licences.find(
                        actor.scope(),
                        new Wanted(state, endsWithin, today),
                        paging.request(limit, cursor));
        return paging.answer(rows(found, today));
    }

    private Slice<LicenceRow> rows(Slice<Case> found, LocalDate today) {
        var pending =
                cases.concerning(found.items().stream().map(Case::id).toList()).stream()
                        .filter(held -> held.stage().grant().isEmpty() && held.isOpen())
                        .collect(
                                Collectors.<Case, Optional<CaseId>>groupingBy(held ->
                                        Optional.ofNullable(held.application().concerns())));
        var followUps = new HashMap<MatterCode, List<FollowUp>>();
        return found.map(held ->
                LicenceRow.of(
                        held,
                        pending.getOrDefault(Optional.of(held.id()), List.of()).stream()
                                .map(LicenceResource::pending)
                                .toList(),
                        held.isSuperseded() || !held.isInForce()
                                ? List.of()
                                : followUps.computeIfAbsent(
                                        held.application().matter().code(),
                                        code -> followUps(code, today)),
                        today));
    }

    private static Pending pending(Case held) {
        return new Pending(
                held.id(), held.application().matter().action(), held.application().receivedOn());
    }

    private List<FollowUp> followUps(MatterCode code, LocalDate today) {
        var all = new ArrayList<>(matters.beside(code, today));
        matters.inForce(code, today).ifPresent(all::add);
        return all.stream()
                .filter(it -> it.action() != Action.NEW)
                .map(it -> new FollowUp(it.action(), it.code(), it.name()))
                .toList();
    }
}
