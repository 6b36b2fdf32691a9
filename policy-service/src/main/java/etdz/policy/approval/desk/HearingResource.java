package etdz.policy.approval.desk;

import etdz.policy.approval.Command.ArrangeHearing;
import etdz.policy.approval.Command.ConcludeHearing;
import etdz.policy.approval.Command.OfferHearing;
import etdz.policy.approval.Command.RequestHearing;
import etdz.policy.approval.Command.WaiveHearing;
import etdz.policy.approval.decision.Heard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(CaseResource.PATH + "/{id}")
class HearingResource {

    private static final String OFFICERS = "hasRole('OFFICER')";
    private static final int LONGEST_RECORD = 10_000;

    record ArrangementBody(
            @Nullable LocalDate day, @Nullable String place, @Nullable String presider) {}

    record RecordBody(@Nullable String record) {}

    private final Desk desk;
    private final Heard heard;
    private final Colleagues colleagues;

    HearingResource(Desk desk, Heard heard, Colleagues colleagues) {
        this.desk = desk;
        this.heard = heard;
        this.colleagues = colleagues;
    }

    @PutMapping("/hearing-offer")
    @PreAuthorize(OFFICERS)
    ResponseEntity<CaseView> offer(Asked asked) {
        return desk.move(asked, new OfferHearing());
    }

    @PutMapping("/hearing-waiver")
    @PreAuthorize(CaseResource.APPLICANTS)
    ResponseEntity<CaseView> waive(Asked asked) {
        return desk.move(asked, new WaiveHearing());
    }

    @PutMapping("/hearing-request")
    @PreAuthorize(CaseResource.APPLICANTS)
    ResponseEntity<CaseView> request(Asked asked) {
        return desk.move(asked, new RequestHearing());
    }

    @PutMapping("/hearing")
    @PreAuthorize(OFFICERS)
    ResponseEntity<CaseView> arrange(Asked asked, @RequestBody ArrangementBody body) {
        var day = Checks.needed("/day", body.day());
        var place = Checks.text("/place", body.place(), Checks.LONGEST_LINE);
        var presider = Checks.text("/presider", body.presider(), Checks.LONGEST_LINE);
        return desk.move(
                asked,
                body,
                (held, now) -> {
                    colleagues.check("/presider", presider, held, now.today());
                    var command = new ArrangeHearing(day, place, presider, heard.authors(held));
                    return held.on(command, asked.by(), now);
                });
    }

    @PutMapping("/hearing-record")
    @PreAuthorize(OFFICERS)
    ResponseEntity<CaseView> conclude(Asked asked, @RequestBody RecordBody body) {
        var record = Checks.text("/record", body.record(), LONGEST_RECORD);
        return desk.move(
                asked,
                body,
                (held, now) ->
                        held.on(new ConcludeHearing(record, heard.authors(held)), asked.by(), now));
    }
}
