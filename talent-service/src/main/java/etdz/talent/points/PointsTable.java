package etdz.talent.points;

import etdz.common.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One edition of the points table (积分要素计分赋值表), with its source and the days it is in force.
///
/// @param labels whose words the labels of the rows are
/// @param verifiedBy who compared it with the official text; absent until somebody did
record PointsTable(
        String version,
        Bilingual document,
        String documentNumber,
        Bilingual evidence,
        Bilingual labels,
        @Nullable String verifiedBy,
        LocalDate validFrom,
        String validFromEvidence,
        @Nullable LocalDate validUntil,
        int max,
        int passA,
        int passB,
        AgeLimit ageLimitB,
        Bands annualSalaryWan,
        Choices education,
        Years workYears,
        Bands monthsPerYear,
        Choices chinese,
        Choices region,
        Bands age,
        Choices plus,
        Bonus localBonus) {

    /// Up to which age class B is given.
    ///
    /// @param relaxedTo the age to which a region lifts it; absent where that figure is unknown,
    ///   and then nobody but an officer can say
    record AgeLimit(int usual, @Nullable Integer relaxedTo, String region, Bilingual evidence) {}

    PointsTable {
        var reachable =
                annualSalaryWan.max()
                        + education.max()
                        + workYears.max()
                        + monthsPerYear.max()
                        + chinese.max()
                        + region.max()
                        + age.max()
                        + plus.max()
                        + localBonus.max();
        if (reachable != max) {
            throw new IllegalArgumentException(
                    "Points of %s add up to %d, not %d".formatted(version, reachable, max));
        }
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    Assessment assess(Profile of) {
        var lines =
                List.of(
                        annualSalaryWan.line("annualSalaryWan", of.annualSalaryWan()),
                        education.line("education", List.of(of.education())),
                        workYears.line("workYears", of.workYears()),
                        monthsPerYear.line("monthsPerYear", of.monthsPerYear()),
                        chinese.line("chinese", List.of(of.chinese())),
                        region.line("region", List.of(of.region())),
                        age.line("age", of.age()),
                        plus.line("plus", of.plus()),
                        localBonus.line("localBonus", of.localBonus()));
        var score = lines.stream().mapToInt(Line::points).sum();
        var reached = classOf(score);
        return new Assessment(score, reached, lines, gapAt(score), notes(reached, of.age()), this);
    }

    private Optional<PermitClass> classOf(int score) {
        if (score >= passA) {
            return Optional.of(PermitClass.A);
        }
        return score >= passB ? Optional.of(PermitClass.B) : Optional.empty();
    }

    private Optional<Assessment.Gap> gapAt(int score) {
        if (score >= passA) {
            return Optional.empty();
        }
        return Optional.of(
                score >= passB
                        ? new Assessment.Gap(PermitClass.A, passA, passA - score)
                        : new Assessment.Gap(PermitClass.B, passB, passB - score));
    }

    private List<Note> notes(Optional<PermitClass> reached, BigDecimal years) {
        var notes = new ArrayList<Note>();
        var old = years.compareTo(BigDecimal.valueOf(ageLimitB.usual())) > 0;
        if (old && reached.equals(Optional.of(PermitClass.A))) {
            notes.add(
                    new Note(
                            Note.Code.A_HAS_NO_AGE_LIMIT,
                            new Bilingual("A类没有年龄限制", "Class A has no age limit")));
        }
        if (old && reached.equals(Optional.of(PermitClass.B))) {
            notes.add(olderThanUsual(years));
        }
        if (reached.isEmpty()) {
            notes.add(
                    new Note(
                            Note.Code.OTHER_ROUTES_EXIST,
                            new Bilingual(
                                    "积分不是唯一途径：符合其他条件的也可以认定为A类或B类",
                                    "Points are one way of several: other conditions can give class"
                                            + " A or B as well")));
        }
        notes.add(new Note(Note.Code.LOCAL_BONUS_IS_THE_REGIONS, localBonus.rule()));
        notes.add(
                new Note(
                        Note.Code.SELF_TEST_ONLY,
                        new Bilingual(
                                "自测结果，以主管部门认定为准",
                                "A self-test; the department in charge decides")));
        return notes;
    }

    private Note olderThanUsual(BigDecimal years) {
        var relaxed = ageLimitB.relaxedTo();
        if (relaxed != null && years.compareTo(BigDecimal.valueOf(relaxed)) <= 0) {
            return new Note(
                    Note.Code.AGE_FOR_B_LIFTED_BY_THE_REGION,
                    new Bilingual(
                            "本地区B类年龄放宽至%d周岁".formatted(relaxed),
                            "The region lifts the age limit of class B to %d".formatted(relaxed)));
        }
        return new Note(
                Note.Code.AGE_FOR_B_NEEDS_MANUAL_DECISION,
                new Bilingual(
                        "B类一般不超过%d周岁；%s".formatted(ageLimitB.usual(), ageLimitB.evidence().zh()),
                        "Class B is given up to the age of %d as a rule. %s"
                                .formatted(ageLimitB.usual(), ageLimitB.evidence().en())));
    }
}
