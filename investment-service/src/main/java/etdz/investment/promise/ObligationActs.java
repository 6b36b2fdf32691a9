package etdz.investment.promise;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import etdz.common.http.Complaints;
import etdz.common.http.CreationKeys;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.investment.promise.obligation.Command;
import etdz.investment.promise.obligation.Consent;
import etdz.investment.promise.obligation.ObligationId;
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

/// What moves an obligation. The staff of the zone enter it for both sides; what the other side has
/// agreed to is recorded with who, when and where it can be read.
@RestController
@RequestMapping(ObligationResource.PATH + "/{id}")
class ObligationActs {

    record KeepingBody(@Nullable LocalDate on, @Nullable String proof) {}

    record PaymentBody(@Nullable Amount money, @Nullable LocalDate on, @Nullable String proof) {}

    record WithdrawalBody(@Nullable Integer payment, @Nullable String reason) {}

    record ConsentBody(@Nullable String by, @Nullable LocalDate on, @Nullable String document) {}

    record PostponementBody(
            @Nullable LocalDate until, @Nullable String basis, @Nullable ConsentBody consent) {}

    record WaiverBody(@Nullable String basis, @Nullable ConsentBody consent) {}

    record ReasonBody(@Nullable String reason) {}

    private final PromiseDesk desk;
    private final CreationKeys keys;

    ObligationActs(PromiseDesk desk, CreationKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    @PutMapping("/keeping")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<ObligationView> keep(
            Actor actor,
            @PathVariable ObligationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody KeepingBody body) {
        var complaints = new Complaints();
        var on = past("/on", body.on(), complaints);
        var proof = complaints.text("/proof", body.proof(), ReadingDeal.LONGEST_TEXT);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "keep " + id.value(), body);
        return desk.act(actor, id, read, command, new Command.Keep(on.orElseThrow(), proof));
    }

    @PutMapping("/payment")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<ObligationView> pay(
            Actor actor,
            @PathVariable ObligationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody PaymentBody body) {
        var complaints = new Complaints();
        var money = ReadingDeal.money("/money", body.money(), complaints);
        var on = past("/on", body.on(), complaints);
        var proof = complaints.text("/proof", body.proof(), ReadingDeal.LONGEST_TEXT);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "pay " + id.value(), body);
        return desk.act(
                actor,
                id,
                read,
                command,
                new Command.Pay(money.orElseThrow(), on.orElseThrow(), proof));
    }

    @PutMapping("/payment-withdrawal")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<ObligationView> withdrawPayment(
            Actor actor,
            @PathVariable ObligationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody WithdrawalBody body) {
        var complaints = new Complaints();
        var number = complaints.needed("/payment", body.payment());
        var reason = complaints.text("/reason", body.reason(), ReadingDeal.LONGEST_TEXT);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "withdraw payment " + id.value(), body);
        return desk.act(
                actor,
                id,
                read,
                command,
                new Command.WithdrawPayment(number.orElseThrow(), reason));
    }

    @PutMapping("/postponement")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<ObligationView> postpone(
            Actor actor,
            @PathVariable ObligationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody PostponementBody body) {
        var complaints = new Complaints();
        var until = ReadingDeal.day("/until", body.until(), complaints);
        var basis = complaints.text("/basis", body.basis(), ReadingDeal.LONGEST_TEXT);
        var consent = consent(body.consent(), complaints);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "postpone " + id.value(), body);
        return desk.act(
                actor,
                id,
                read,
                command,
                new Command.Postpone(until.orElseThrow(), basis, consent.orElseThrow()));
    }

    @PutMapping("/waiver")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<ObligationView> waive(
            Actor actor,
            @PathVariable ObligationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody WaiverBody body) {
        var complaints = new Complaints();
        var basis = complaints.text("/basis", body.basis(), ReadingDeal.LONGEST_TEXT);
        var consent = consent(body.consent(), complaints);
        complaints.raise();
        var command = keys.ofCommand(actor, key, "waive " + id.value(), body);
        return desk.act(actor, id, read, command, new Command.Waive(basis, consent.orElseThrow()));
    }

    @PutMapping("/breach")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<ObligationView> declareBreach(
            Actor actor,
            @PathVariable ObligationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody ReasonBody body) {
        var reason = reason(body);
        var command = keys.ofCommand(actor, key, "declare breach " + id.value(), body);
        return desk.act(actor, id, read, command, new Command.DeclareBreach(reason));
    }

    @PutMapping("/reopening")
    @PreAuthorize(PromiseDesk.ZONE_STAFF)
    ResponseEntity<ObligationView> reopen(
            Actor actor,
            @PathVariable ObligationId id,
            @RequestHeader(IF_MATCH) Optional<ETag> read,
            @RequestHeader(CreationKeys.HEADER) Optional<String> key,
            @RequestBody ReasonBody body) {
        var reason = reason(body);
        var command = keys.ofCommand(actor, key, "reopen " + id.value(), body);
        return desk.act(actor, id, read, command, new Command.Reopen(reason));
    }

    private static String reason(ReasonBody body) {
        var complaints = new Complaints();
        var reason = complaints.text("/reason", body.reason(), ReadingDeal.LONGEST_TEXT);
        complaints.raise();
        return reason;
    }

    private Optional<Consent> consent(@Nullable ConsentBody body, Complaints complaints) {
        if (body == null) {
            complaints.needed("/consent/by");
            return Optional.empty();
        }
        var by = complaints.text("/consent/by", body.by(), ReadingDeal.LONGEST_NAME);
        var on = past("/consent/on", body.on(), complaints);
        var document =
                complaints.text("/consent/document", body.document(), ReadingDeal.LONGEST_TEXT);
        return on.map(day -> new Consent(by, day, document));
    }

    private Optional<LocalDate> past(String at, @Nullable LocalDate day, Complaints complaints) {
        return ReadingDeal.past(at, day, desk.now().today(), complaints);
    }
}
