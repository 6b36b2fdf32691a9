package etdz.investment.promise;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.investment.promise.agreement.AgreementId;
import etdz.investment.promise.agreement.Command;
import etdz.investment.promise.agreement.Review;
import etdz.investment.promise.obligation.State.Open;
import etdz.investment.promise.obligation.State.Waiting;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What moves an agreement: its review, its effect, the milestones that clauses wait for, its end.
@RestController
@RequestMapping(AgreementResource.PATH + "/{id}")
class AgreementActs {

    record ReviewBody(
            @Nullable String organ,
            @Nullable String number,
            @Nullable LocalDate on,
            Review.@Nullable Result result,
            @Nullable String document,
            @Nullable LocalDate exceptionUntil) {}

    /// @param withdrawn why one that was recorded before is taken back
    record MilestoneBody(
            @Nullable String name,
            @Nullable LocalDate on,
            @Nullable String proof,
            @Nullable String withdrawn) {}

    enum Ending {
        FULFILLED,
        TERMINATED
    }

    record EndingBody(@Nullable Ending outcome, @Nullable String reason) {}

    private final PromiseDesk desk;
    private final CreationKeys keys;

    AgreementActs(PromiseDesk desk, CreationKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @PutMapping("/review")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<AgreementView> review(
            Actor actor,
            @PathVariable AgreementId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody ReviewBody body) {
        var now = desk.now();
        var complaints = new Complaints();
        var organ = complaints.text("/organ", body.organ(), ReadingDeal.LONGEST_NAME);
        var number = complaints.text("/number", body.number(), ReadingDeal.LONGEST_NAME);
        var on = ReadingDeal.past("/on", body.on(), now.today(), complaints);
        var result = complaints.needed("/result", body.result());
        var document = complaints.text("/document", body.document(), ReadingDeal.LONGEST_TEXT);
        if (body.result() == Review.Result.EXCEPTION) {
            complaints.needed("/exceptionUntil", body.exceptionUntil());
        }
        complaints.raise();
        var review =
                new Review(
                        organ,
                        number,
                        on.orElseThrow(),
                        result.orElseThrow(),
                        document,
                        body.exceptionUntil(),
                        actor.getPrincipal(),
                        now.at());
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "review " + id.value(), body),
                _ -> new Command.RecordReview(review));
    }

    @PutMapping("/effect")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<AgreementView> takeEffect(
            Actor actor,
            @PathVariable AgreementId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key) {
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "effect " + id.value(), ""),
                held -> new Command.TakeEffect(desk.lacking(held)));
    }

    @PutMapping("/milestones")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<AgreementView> milestone(
            Actor actor,
            @PathVariable AgreementId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody MilestoneBody body) {
        var complaints = new Complaints();
        var name = complaints.text("/name", body.name(), ReadingDeal.LONGEST_NAME);
        var command =
                body.withdrawn() == null
                        ? reached(name, body, complaints)
                        : new Command.WithdrawMilestone(
                                name,
                                complaints.text(
                                        "/withdrawn", body.withdrawn(), ReadingDeal.LONGEST_TEXT));
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "milestone " + id.value(), body),
                _ -> command);
    }

    private Command reached(String name, MilestoneBody body, Complaints complaints) {
        var today = desk.now().today();
        var on = ReadingDeal.past("/on", body.on(), today, complaints);
        var proof = complaints.text("/proof", body.proof(), ReadingDeal.LONGEST_TEXT);
        return new Command.ReachMilestone(name, on.orElse(today), proof);
    }

    @PutMapping("/ending")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<AgreementView> end(
            Actor actor,
            @PathVariable AgreementId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody EndingBody body) {
        var complaints = new Complaints();
        var outcome = complaints.needed("/outcome", body.outcome());
        var reason =
                body.outcome() == Ending.TERMINATED
                        ? complaints.text("/reason", body.reason(), ReadingDeal.LONGEST_TEXT)
                        : "";
        complaints.raise();
        return desk.act(
                actor,
                id,
                read,
                keys.ofCommand(actor, key, "end " + id.value(), body),
                held ->
                        switch (outcome.orElseThrow()) {
                            case FULFILLED ->
                                    new Command.Fulfil(
                                            desk.undecided(
                                                    held.id(),
                                                    it ->
                                                            it.state() instanceof Open
                                                                    || it.state()
                                                                            instanceof Waiting));
                            case TERMINATED -> {
                                var now = desk.now();
                                yield new Command.Terminate(
                                        reason, desk.undecided(held.id(), it -> it.isOverdue(now)));
                            }
                        });
    }
}
