package etdz.policy.organ.person;

import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import etdz.common.time.China;
import etdz.policy.organ.Duty;
import etdz.policy.organ.OrganCode;
import etdz.policy.organ.Organs;
import etdz.policy.organ.OrgansFixture;
import etdz.policy.organ.PostCode;
import etdz.policy.organ.person.Outcome.Moved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The three officers of Hohhot, as the tests know them.
public final class PeopleFixture {

    public static final ZoneCode HOHHOT = new ZoneCode("hohhot");
    public static final OrganCode BUREAU = new OrganCode("150100-zone");
    public static final PostCode WINDOW = new PostCode("window-hohhot");
    public static final PostCode REVIEW = new PostCode("review-hohhot");
    public static final LocalDate TODAY = LocalDate.parse("2026-09-18");
    public static final Instant NOW = China.startOf(TODAY);

    private PeopleFixture() {}

    /// Somebody of the zone without a post.
    public static Person inOffice(String user) {
        return Person.registered(user, "示例" + user, BUREAU, HOHHOT, List.of(), "system-admin", NOW);
    }

    static Person officer(String user) {
        return Person.registered(
                user, "示例" + user, BUREAU, HOHHOT, List.of(window()), "system-admin", NOW);
    }

    static Holding window() {
        return new Holding(
                WINDOW, BUREAU, HOHHOT, Set.of(Duty.ACCEPTANCE), TODAY.minusDays(30), null);
    }

    static Absence away(String id, int from, int to, String deputy) {
        return new Absence(
                id,
                TODAY.plusDays(from),
                TODAY.plusDays(to),
                deputy,
                false,
                "officer-hohhot",
                NOW,
                null);
    }

    static Person after(Person person, Command... commands) {
        var now = person;
        for (var command : commands) {
            now = ((Moved) now.on(command, "system-admin", NOW)).next();
        }
        return now;
    }

    /// Registers people at the window, stored after the given commands.
    public static People people(Stores stores, Person... persons) {
        var organs = organs(stores);
        var register = new PeopleRegister(stores);
        register.addMissing(List.of(persons));
        return new People(register, new Rosters(stores), organs);
    }

    static void store(Stores stores, Person next) {
        if (!new PeopleRegister(stores).store(next, Optional.empty())) {
            throw new IllegalStateException("stale");
        }
    }

    static Organs organs(Stores stores) {
        return OrgansFixture.organs(stores);
    }
}
