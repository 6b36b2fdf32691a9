package etdz.policy.seed;

import etdz.common.time.China;
import etdz.common.time.Moment;
import etdz.policy.approval.Case;
import etdz.policy.approval.filing.CaseContacts;
import etdz.policy.approval.filing.CaseImport;
import etdz.policy.attachment.Attachments;
import etdz.policy.clock.calendar.Calendars;
import etdz.policy.matter.edition.Matters;
import etdz.policy.notice.Notices;
import etdz.policy.organ.Organs;
import etdz.policy.organ.person.PeopleImport;
import etdz.policy.zone.Zones;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// `POST /actuator/seed`: fills an empty demonstration platform, once. The filings among the cases
/// are announced, so that investment-service opens their projects.
@Component
@Endpoint(id = "seed")
@ConditionalOnBooleanProperty("etdz.demo")
class SeedEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SeedEndpoint.class);
    private static final int CASES = 2_000;

    /// The first enterprises are those of the demo users.
    private static final int APPLICANTS = 3;

    private static final int AT_ONCE = 500;
    private static final int LICENCE_AGE_DAYS = 200;

    record Report(String message, int enterprises, int documents, int cases) {}

    private final Seeds seeds;
    private final CaseImport imports;
    private final CaseContacts contacts;
    private final Attachments attachments;
    private final Matters matters;
    private final Zones zones;
    private final Calendars calendars;
    private final PeopleImport people;
    private final Organs organs;
    private final Notices notices;
    private final JsonMapper json;
    private final InstantSource clock;
    private final SampleCatalogueWork catalogueWork;
    private final SampleCaseWork caseWork;
    private final SampleOffices offices;
    private final Path samples;

    SeedEndpoint(
            Seeds seeds,
            CaseImport imports,
            CaseContacts contacts,
            Attachments attachments,
            Matters matters,
            Zones zones,
            Calendars calendars,
            PeopleImport people,
            Organs organs,
            Notices notices,
            JsonMapper json,
            InstantSource clock,
            SampleCatalogueWork catalogueWork,
            SampleCaseWork caseWork,
            SampleOffices offices,
            @Value("${etdz.samples}") String samples) {
        this.seeds = seeds;
        this.imports = imports;
        this.contacts = contacts;
        this.attachments = attachments;
        this.matters = matters;
        this.zones = zones;
        this.calendars = calendars;
        this.people = people;
        this.organs = organs;
        this.notices = notices;
        this.json = json;
        this.clock = clock;
        this.catalogueWork = catalogueWork;
        this.caseWork = caseWork;
        this.offices = offices;
        this.samples = Path.of(samples);
    }

    @WriteOperation
    synchronized Report seed() {
        if (seeds.done()) {
            return new Report("already seeded", 0, 0, 0);
        }
        var began = System.nanoTime();
        var now = clock.instant();
        var enterprises = SampleEnterprises.in(samples);
        imports.register(
                enterprises.stream()
                        .collect(Collectors.toMap(Enterprise::creditCode, Enterprise::name)));
        var documents =
                new SampleDocuments(
                                China.startOf(China.dayOf(now).minusDays(LICENCE_AGE_DAYS)),
                                China.dayOf(now))
                        .of(enterprises);
        attachments.addAll(documents.documents(), documents.bytes());
        var cases =
                cases(
                        new SampleCases(matters, imports, contacts, calendars.current(), now),
                        enterprises);
        for (var from = 0; from < cases.size(); from += AT_ONCE) {
            imports.addAll(cases.subList(from, Math.min(from + AT_ONCE, cases.size())));
        }
        catalogueWork.put(now);
        new SamplePeople(samples, json, people, organs).addAll(now);
        new SampleNotices(notices, now)
                .of(
                        cases,
                        enterprises.stream()
                                .limit(APPLICANTS)
                                .map(Enterprise::creditCode)
                                .collect(Collectors.toSet()));
        caseWork.put(cases, now);
        offices.put(cases, new Moment(now, calendars.current()));
        seeds.done(now);
        LOG.atInfo()
                .addKeyValue("cases", cases.size())
                .addKeyValue("ms", Duration.ofNanos(System.nanoTime() - began).toMillis())
                .log("Seeded");
        return new Report("seeded", enterprises.size(), documents.documents().size(), cases.size());
    }

    /// Dealt out to the zones in turn.
    private List<Case> cases(SampleCases samples, List<Enterprise> enterprises) {
        var byZone = enterprises.stream().collect(Collectors.groupingBy(Enterprise::zone));
        var places = zones.all().stream().filter(zone -> byZone.containsKey(zone.code())).toList();
        var cases = new ArrayList<Case>();
        for (var i = 0; i < CASES; i++) {
            var zone = places.get(i % places.size());
            var there = byZone.getOrDefault(zone.code(), List.of());
            cases.add(samples.make(zone, i / places.size(), there));
        }
        return cases;
    }
}
