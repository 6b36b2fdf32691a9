package etdz.investment.enterprise.qualification;

import static etdz.investment.enterprise.dossier.EnterpriseFixture.BY;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.FIRM;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.HOHHOT;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.NOW;
import static etdz.investment.enterprise.dossier.EnterpriseFixture.TODAY;
import static etdz.investment.enterprise.qualification.QualificationFixture.after;
import static etdz.investment.enterprise.qualification.QualificationFixture.certified;
import static etdz.investment.enterprise.qualification.QualificationFixture.held;
import static org.assertj.core.api.Assertions.assertThat;

import etdz.common.http.EventContract;
import etdz.investment.enterprise.qualification.Command.Reinstate;
import etdz.investment.enterprise.qualification.Command.Warn;
import etdz.investment.enterprise.qualification.Command.Withdraw;
import etdz.investment.enterprise.qualification.Outcome.Reason;
import etdz.investment.enterprise.qualification.Outcome.TurnedDown;
import etdz.investment.enterprise.qualification.Qualification.Watch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QualificationTest {

    @Test
    void it_holds_through_its_last_day() {
        assertThat(held().holdsOn(TODAY.plusDays(85))).isTrue();
        assertThat(held().holdsOn(TODAY.plusDays(86))).isFalse();
        assertThat(certified(2, FIRM, HOHHOT, "GAZELLE", null).holdsOn(TODAY.plusYears(50)))
                .isTrue();
    }

    @Test
    void each_threshold_is_told_once_and_none_after_a_nearer_one() {
        var warned = after(held(), new Warn(90));

        assertThat(warned.watch()).isEqualTo(new Watch(TODAY.plusDays(85), 90));
        assertThat(warned.on(new Warn(90), BY, NOW)).isEqualTo(nothing());
        var near = after(held(), new Warn(30));
        assertThat(near.on(new Warn(60), BY, NOW)).isEqualTo(nothing());
        assertThat(certified(2, FIRM, HOHHOT, "GAZELLE", null).on(new Warn(90), BY, NOW))
                .isEqualTo(nothing());
    }

    @Test
    void a_withdrawn_one_holds_no_longer_and_is_not_watched_until_it_is_reinstated() {
        var withdrawn = after(held(), withdrawal());

        assertThat(withdrawn.holdsOn(TODAY)).isFalse();
        assertThat(withdrawn.on(new Warn(90), BY, NOW)).isEqualTo(nothing());
        assertThat(withdrawn.on(withdrawal(), BY, NOW))
                .isEqualTo(new TurnedDown(Reason.QUALIFICATION_WITHDRAWN));
        assertThat(held().on(new Reinstate(), BY, NOW))
                .isEqualTo(new TurnedDown(Reason.QUALIFICATION_NOT_WITHDRAWN));
        var back = after(withdrawn, new Reinstate());
        assertThat(back.holdsOn(TODAY)).isTrue();
        assertThat(back.watch()).isEqualTo(held().watch());
    }

    static List<QualificationEvent> events() {
        return after(held(), new Warn(90), withdrawal(), new Reinstate()).outbox();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_to_its_schema_and_is_the_published_example(QualificationEvent event) {
        EventContract.isTheExample(event.type(), event.data());
    }

    @Test
    void every_move_has_an_event_in_the_asyncapi_file() {
        EventContract.tellsEveryMove(
                Move.class, events().stream().map(QualificationEvent::type).toList());
    }

    private static Withdraw withdrawal() {
        return new Withdraw(TODAY, "认定机构取消资格（示例）");
    }

    private static TurnedDown nothing() {
        return new TurnedDown(Reason.NOTHING_TO_WARN_OF);
    }
}
