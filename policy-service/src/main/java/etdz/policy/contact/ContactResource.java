package etdz.policy.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.policy.approval.application.Application.Contact;
import etdz.policy.approval.application.CaseId;
import etdz.policy.approval.filing.CaseContacts;
import etdz.policy.approval.register.Cases;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Personal data: shown when it is asked for, and written down before it is shown (个人信息保护法 第六条:
/// 限于实现处理目的的最小范围).
@RestController
@RequestMapping("/api/policy/cases/{id}/contact")
class ContactResource {

    private static final String HANDLERS =
            "hasAnyRole('APPLICANT', 'EMPLOYER', 'OFFICER', 'REVIEWER', 'APPROVER')";
    private static final String OVERSEERS = "hasAnyRole('APPLICANT', 'EMPLOYER', 'SUPERVISOR')";

    private final Cases cases;
    private final CaseContacts contacts;
    private final ContactReadings readings;
    private final Paging paging;
    private final InstantSource clock;

    ContactResource(
            Cases cases,
            CaseContacts contacts,
            ContactReadings readings,
            Paging paging,
            InstantSource clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.readings = readings;
        this.paging = paging;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(HANDLERS)
    ResponseEntity<Contact> show(Actor actor, @PathVariable CaseId id) {
        var contact = contacts.of(cases.held(id, actor.scope()));
        if (!(actor.scope() instanceof Scope.Own)) {
            readings.note(
                    new ContactReading(
                            UuidCreator.getTimeOrderedEpoch().toString(),
                            id,
                            actor.getPrincipal(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(contact);
    }

    /// Who of the staff looked it up.
    @GetMapping("/readings")
    @PreAuthorize(OVERSEERS)
    ResponseEntity<Listing<ReadingView>> readings(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> cursor) {
        var held = cases.held(id, actor.scope());
        var page = readings.of(held.id(), paging.request(limit, cursor));
        return paging.answer(page.map(ReadingView::of));
    }

    record ReadingView(String by, Instant at) {

        static ReadingView of(ContactReading reading) {
            return new ReadingView(reading.by(), reading.at());
        }
    }
}
