package etdz.policy.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.common.http.EventContract;
import etdz.common.http.PageRequest;
import etdz.common.mongo.RealMongo;
import etdz.common.security.Scope;
import etdz.common.security.Scope.Everywhere;
import etdz.common.security.Scope.Own;
import etdz.common.security.Scope.Zones;
import etdz.common.time.China;
import etdz.policy.approval.application.Application.Applicant;
import etdz.policy.approval.application.CaseId;
import etdz.policy.matter.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MessagesTest {

    @RegisterExtension static final RealMongo MONGO = new RealMongo();

    private static final Instant START = China.startOf(LocalDate.parse("2026-09-18"));
    private static final List<ZoneCode> ZONES =
            List.of(new ZoneCode("hohhot"), new ZoneCode("hulunbuir"), new ZoneCode("bayannur"));
    private static final List<CreditCode> ENTERPRISES =
            List.of(
                    new CreditCode("91150100MA0N00016K"),
                    new CreditCode("91150702MA0N00016F"),
                    new CreditCode("91150802MA0N00016L"));
    private static final CaseId CASE = caseOf(0);
    private static final Scope HERE = new Zones(Set.of(ZONES.getFirst()));

    private final Messages messages = new Messages(MONGO.stores());

    @Test
    void a_message_comes_back_as_it_was_stored_and_once_for_each_key() {
        var sent = message(0, Side.OFFICE, 0);

        assertThat(messages.add(sent, new CreationKey("key", "hash"))).isEqualTo(sent);
        assertThat(messages.add(message(0, Side.OFFICE, 1), new CreationKey("key", "hash")))
                .isEqualTo(sent);
        assertThat(messages.find(CASE, sent.id(), HERE)).contains(sent);
        assertThat(messages.find(caseOf(1), sent.id(), new Everywhere())).isEmpty();
    }

    @Test
    void the_event_keeps_to_its_schema_and_does_not_hold_the_words() {
        var event = MessageEvent.of(numbered(message(0, Side.APPLICANT, 0)));

        EventContract.isTheExample(event.type(), event.data());
        EventContract.tellsEveryMove(MessageEvent.Move.class, List.of(event.type()));
        assertThat(event.data().toString()).doesNotContain("words");
    }

    @Test
    void pages_hold_every_message_once_newest_first() {
        for (var i = 0; i < 25; i++) {
            add(message(0, i % 2 == 0 ? Side.OFFICE : Side.APPLICANT, i));
        }

        var seen = new ArrayList<String>();
        var page = messages.newest(CASE, HERE, new PageRequest(7, Optional.empty()));
        page.items().forEach(it -> seen.add(it.text()));
        while (page.next().isPresent()) {
            page = messages.newest(CASE, HERE, new PageRequest(7, page.next()));
            page.items().forEach(it -> seen.add(it.text()));
        }

        assertThat(seen).hasSize(25).first().isEqualTo("words 24");
        assertThat(seen).last().isEqualTo("words 0");
    }

    @Test
    void each_side_has_its_own_mark_and_no_mark_moves_back() {
        var first = add(message(0, Side.OFFICE, 0));
        var second = add(message(0, Side.OFFICE, 1));
        add(message(0, Side.APPLICANT, 2));
        assertThat(messages.unread(CASE, Side.APPLICANT, HERE)).isEqualTo(2);

        messages.read(CASE, Side.APPLICANT, second.id());
        messages.read(CASE, Side.APPLICANT, first.id());

        assertThat(messages.unread(CASE, Side.APPLICANT, HERE)).isZero();
        assertThat(messages.unread(CASE, Side.OFFICE, HERE)).isEqualTo(1);
    }

    @Test
    void counts_are_those_of_the_lists_and_no_row_of_another_zone_or_enterprise_is_counted() {
        var random = new SplittableRandom(1);
        var all = new ArrayList<Message>();
        for (var i = 0; i < 200; i++) {
            var side = random.nextBoolean() ? Side.OFFICE : Side.APPLICANT;
            all.add(add(message(random.nextInt(9), side, i)));
        }
        var cases = IntStream.range(0, 9).mapToObj(MessagesTest::caseOf).toList();

        for (var i = 0; i < 3; i++) {
            var zone = ZONES.get(i);
            var enterprise = ENTERPRISES.get(i);
            assertThat(messages.unread(cases, Side.OFFICE, new Zones(Set.of(zone))))
                    .isEqualTo(counted(all, Side.APPLICANT, it -> it.about().zone().equals(zone)));
            assertThat(messages.unread(cases, Side.APPLICANT, new Own(enterprise)))
                    .isEqualTo(
                            counted(
                                    all,
                                    Side.OFFICE,
                                    it -> it.about().applicant().creditCode().equals(enterprise)));
        }
        assertThat(messages.unread(cases, Side.APPLICANT, new Scope.Self("somebody"))).isEmpty();
        assertThat(messages.unread(cases, Side.OFFICE, new Scope.Department("drc"))).isEmpty();
    }

    private static Map<CaseId, Long> counted(
            List<Message> all, Side from, Predicate<Message> within) {
        return all.stream()
                .filter(it -> it.side() == from)
                .filter(within)
                .collect(Collectors.groupingBy(it -> it.about().caseId(), Collectors.counting()));
    }

    @Test
    void nothing_is_read_through() {
        for (var i = 0; i < 30; i++) {
            add(message(i % 5, Side.OFFICE, i));
        }
        var drafts = new CorrectionDrafts(MONGO.stores());

        assertThat(
                        MONGO.collectionScansDuring(() -> {
                            messages.newest(CASE, HERE, new PageRequest(5, Optional.empty()));
                            messages.unread(List.of(CASE, caseOf(1)), Side.APPLICANT, HERE);
                            messages.read(CASE, Side.APPLICANT, MessageId.at(START));
                            drafts.find(CASE);
                        }))
                .isEmpty();
    }

    /// The example must not change with every run.
    private static Message numbered(Message sent) {
        return new Message(
                new MessageId("MSG-019f0000-0000-7000-8000-000000000001"),
                sent.about(),
                sent.side(),
                sent.by(),
                sent.at(),
                sent.text(),
                sent.documents(),
                sent.version(),
                List.of());
    }

    private Message add(Message sent) {
        return messages.add(sent, new CreationKey(sent.id().value(), ""));
    }

    private static Message message(int about, Side side, int minute) {
        return Message.sent(
                new About(
                        caseOf(about),
                        new MatterCode("SMP-FG-001"),
                        new Bilingual("企业投资项目备案", "Record-filing of an investment project"),
                        ZONES.get(about % 3),
                        new Applicant(ENTERPRISES.get(about % 3), "示例企业（虚构）"),
                        "applicant-" + (about % 3 + 1),
                        "officer-hohhot"),
                side,
                side == Side.OFFICE ? "officer-hohhot" : "applicant-1",
                START.plusSeconds(60L * minute),
                "words " + minute,
                List.of());
    }

    private static CaseId caseOf(int number) {
        return new CaseId("150100-2026-%06d".formatted(number));
    }
}
