package etdz.policy.incentive;

import static java.util.stream.Stream.concat;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import etdz.policy.incentive.condition.Condition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// One edition of an incentive (惠企政策). An edition never changes; the next one takes its place on
/// its first day.
///
/// @param id `<code>/<edition>`
/// @param sample 示例: nobody has promised it
/// @param cel the condition as an expression, checked to say the same
/// @param stackingGroup of one group an enterprise gets only the highest (择高不叠加)
public record Incentive(
        @BsonId String id,
        IncentiveCode code,
        int edition,
        boolean sample,
        Bilingual name,
        Category category,
        List<ZoneCode> zones,
        Condition condition,
        String cel,
        Amount amount,
        @Nullable String stackingGroup,
        Validity validity,
        List<String> materials,
        Source source,
        @Nullable String fairCompetition,
        String recordedBy,
        Instant recordedAt,
        CreationKey creation) {

    public Incentive {
        zones = List.copyOf(zones);
        materials = List.copyOf(materials);
    }

    /// How much it is.
    ///
    /// @param cel comes to a whole number of fen, before the cap
    /// @param zh the same for people
    /// @param capFen the most that one enterprise gets in a year
    public record Amount(
            String cel,
            String zh,
            @Nullable String en,
            @Nullable Long capFen,
            @Nullable String capText) {

        public long capped(long fen) {
            return capFen == null ? fen : Math.min(fen, capFen);
        }
    }

    /// Both days included.
    public record Validity(LocalDate from, LocalDate to) {}

    /// The document that says so.
    ///
    /// @param note how sure that is
    public record Source(
            String title,
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            @Nullable String url,
            @Nullable String note) {}

    static String id(IncentiveCode code, int edition) {
        return code.value() + "/" + edition;
    }

    public boolean isFor(ZoneCode zone) {
        return zones.contains(zone);
    }

    /// What it is found by.
    Stream<String> words() {
        return concat(
                Stream.of(code.value(), name.zh(), name.en(), amount.zh(), source.title()),
                materials.stream());
    }
}
