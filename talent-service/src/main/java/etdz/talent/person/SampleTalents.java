package etdz.talent.person;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sixty invented talents for a demonstration, the same each time. Their identity numbers have a
/// valid check character and belong to nobody: the sequence 000 is never issued, country 999 does
/// not exist.
final class SampleTalents {

    private static final List<String> EDUCATION =
            List.of(
                    "DOCTOR_OR_TOP_SKILL",
                    "MASTER_OR_TECHNICIAN",
                    "MASTER_OR_TECHNICIAN",
                    "BACHELOR_OR_SENIOR_SKILLED",
                    "BACHELOR_OR_SENIOR_SKILLED");

    private static final List<Bilingual> FIELDS =
            List.of(
                    new Bilingual("生物医药", "Biomedicine"),
                    new Bilingual("装备制造", "Equipment manufacturing"),
                    new Bilingual("新能源", "New energy"),
                    new Bilingual("农畜产品加工", "Agricultural processing"),
                    new Bilingual("数字技术", "Digital technology"),
                    new Bilingual("新材料", "New materials"));

    private static final int EXPIRY_SPREAD = 37;
    private static final int EXPIRY_YEARS_DAYS = 700;

    private SampleTalents() {}

    record Person(String id, String name, String nameEn, ZoneCode zone, String nationality) {

        boolean foreign() {
            return !nationality.equals("CHN");
        }
    }

    record Employer(CreditCode creditCode, ZoneCode zone) {}

    static List<Talent> of(
            List<Person> persons,
            List<Employer> employers,
            Identities identities,
            LocalDate today) {
        return IntStream.range(0, persons.size())
                .mapToObj(i -> talent(i, persons.get(i), employers, identities, today))
                .toList();
    }

    private static Talent talent(
            int index,
            Person person,
            List<Employer> employers,
            Identities identities,
            LocalDate today) {
        var id = new TalentId("TAL-%04d".formatted(index + 1));
        var local = employers.stream().filter(e -> e.zone().equals(person.zone())).toList();
        var birth = LocalDate.of(1968, 1, 5).plusDays(index * 211L);
        var permanent = person.foreign() && index % 4 == 0;
        return new Talent(
                id,
                person.zone(),
                new Bilingual(person.name(), person.nameEn()),
                person.nationality(),
                identities.close(id, identity(index, person, birth, permanent)),
                local.get(index / 3 % local.size()).creditCode(),
                FIELDS.get(index % FIELDS.size()),
                EDUCATION.get(index % EDUCATION.size()),
                today.minusDays(30L + index * 11L),
                person.foreign() && !permanent ? permit(index, today) : null,
                subject(index),
                1);
    }

    private static @Nullable String subject(int index) {
        return index == 0 ? "talent-1" : null;
    }

    private static Talent.Permit permit(int index, LocalDate today) {
        var days = index * EXPIRY_SPREAD % EXPIRY_YEARS_DAYS - 15L;
        return new Talent.Permit(index % 3 == 0 ? "A" : "B", today.plusDays(days));
    }

    private static Identity identity(int index, Person person, LocalDate birth, boolean permanent) {
        if (!person.foreign()) {
            return citizen(birth, person.zone());
        }
        return permanent ? resident(birth) : new Identity.Passport("X%08d".formatted(index + 1));
    }

    private static Identity citizen(LocalDate birth, ZoneCode zone) {
        var area =
                switch (zone.value()) {
                    case "hohhot" -> "150102";
                    case "hulunbuir" -> "150702";
                    default -> "150802";
                };
        var digits = area + basic(birth) + "000";
        return new Identity.Citizen(new CitizenId(digits + CheckCharacter.after(digits)));
    }

    private static Identity resident(LocalDate birth) {
        var digits = "915999" + basic(birth) + "000";
        return new Identity.PermanentResident(
                new PermanentResidentId(digits + CheckCharacter.after(digits)));
    }

    private static String basic(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
