package etdz.policy.matter;

import etdz.common.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One version of what may be applied for (事项), with the elements of GB/T 39554.2 that a guide
/// needs. A case keeps the version it began with.
///
/// @param sample 示例: not the zone's own list; no real decision may rest on it
/// @param immediate decided when everything is in (即办件)
/// @param form the questions, as the text of a JSON Schema 2020-12
/// @param validity for how long the result holds; absent where nobody said
/// @param effectiveUntil the last day, where it is known that the matter is given up (计划取消日期)
public record Matter(
        MatterCode code,
        int version,
        LocalDate effectiveFrom,
        Bilingual name,
        Type type,
        boolean sample,
        String originalLevel,
        List<LegalBasis> legalBasis,
        Limit statutoryLimit,
        Limit promisedLimit,
        boolean immediate,
        Bilingual serviceObject,
        List<Bilingual> conditions,
        List<Material> materials,
        Fee fee,
        Bilingual result,
        ResultType resultType,
        Pledge pledge,
        RiskClass riskClass,
        List<SpecialProcedure> specialProcedures,
        Contact contact,
        String form,
        Placement placement,
        Handling handling,
        @Nullable Validity validity,
        Access access,
        Advice advice,
        @Nullable LocalDate effectiveUntil) {

    /// What was stored before the last five elements existed has none of them.
    public Matter {
        placement = placement == null ? Placement.UNKNOWN : placement;
        handling = handling == null ? Handling.PLAIN : handling;
        access = access == null ? Access.UNKNOWN : access;
        advice = advice == null ? Advice.NONE : advice;
        legalBasis = List.copyOf(legalBasis);
        conditions = List.copyOf(conditions);
        materials = List.copyOf(materials);
        specialProcedures = List.copyOf(specialProcedures);
    }

    /// The kinds of matters on application (rules of the national catalogue).
    public enum Type {
        LICENCE,
        CONFIRMATION,
        FILING,
        OTHER,
        PUBLIC_SERVICE
    }

    /// How sure we are of a statement: read in a public copy, from general knowledge, or made up.
    public enum Evidence {
        PUBLIC_COPY,
        UNVERIFIED,
        SAMPLE
    }

    public enum Unit {
        WORKING_DAYS("wd"),
        DAYS("d");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    public enum Necessity {
        /// Without it there is no acceptance.
        MAIN,
        /// May be brought after acceptance (容缺后补).
        MAY_FOLLOW
    }

    public enum Source {
        APPLICANT,
        SHARED_REGISTRY,
        EARLIER_DECISION,
        THIRD_PARTY,
        WRITTEN_PROMISE
    }

    /// A issued or verified by an organ, B by a qualified third party, C the applicant's own paper,
    /// D his statement.
    public enum TrustGrade {
        A,
        B,
        C,
        D
    }

    public enum RiskClass {
        LOW,
        MEDIUM,
        HIGH
    }

    /// What a grant brings about elsewhere on the platform.
    public enum ResultType {
        NONE,
        PROJECT_FILING
    }

    public record LegalBasis(
            String law, String article, @Nullable String documentNumber, Evidence evidence) {}

    /// A limit (时限). `value` is absent where the law sets none: then there is no due date to
    /// compute, and none is invented.
    ///
    /// @param extension by how much the limit itself may be extended, if the law says so
    public record Limit(
            @Nullable Integer value,
            Unit unit,
            @Nullable Integer extension,
            String basis,
            Evidence evidence,
            @Nullable String note) {

        public Optional<Integer> days() {
            return Optional.ofNullable(value);
        }
    }

    /// What is to be brought (申请材料).
    ///
    /// @param copies how many are asked for, where paper is
    /// @param licenceType of the electronic licence (电子证照) that stands for it
    /// @param standard when it is taken (受理标准)
    /// @param notNeededWhen in which case it need not be brought
    public record Material(
            MaterialCode code,
            Bilingual name,
            Necessity necessity,
            Source source,
            TrustGrade trustGrade,
            @Nullable String sampleNote,
            @Nullable Integer copies,
            @Nullable String licenceType,
            @Nullable Bilingual standard,
            @Nullable Bilingual notNeededWhen) {}

    /// What it costs.
    ///
    /// @param standard how much, where something is charged
    /// @param reduction who pays less
    public record Fee(
            boolean charged,
            String basis,
            Evidence evidence,
            @Nullable String standard,
            @Nullable String reduction) {}

    public enum Route {
        /// Only for projects that a firm pays for at its own risk.
        PROJECT,
        OTHER
    }

    /// Whether the matter may be decided on the applicant's word (告知承诺), and why or why not.
    public record Pledge(
            boolean allowed,
            String reason,
            @Nullable Route route,
            @Nullable Evidence basis,
            @Nullable Integer checkWithinWorkingDays) {}

    public record Contact(String window, String phone, String address) {}

    /// Whether a second person signs before the decision goes out.
    public boolean signOff() {
        return handling.signOff();
    }

    /// Whether several organs decide together (行政许可法 第二十六条): 45 and 15 working days.
    public boolean joint() {
        return handling.joint();
    }

    /// This text as the version that it becomes.
    public Matter published(int number, LocalDate from) {
        return new Matter(
                code,
                number,
                from,
                name,
                type,
                sample,
                originalLevel,
                legalBasis,
                statutoryLimit,
                promisedLimit,
                immediate,
                serviceObject,
                conditions,
                materials,
                fee,
                result,
                resultType,
                pledge,
                riskClass,
                specialProcedures,
                contact,
                form,
                placement,
                handling,
                validity,
                access,
                advice,
                effectiveUntil);
    }

    public List<ReviewDesk> desks() {
        return handling.desks();
    }

    public Placement.Action action() {
        return placement.action();
    }

    public Optional<Material> material(MaterialCode wanted) {
        return materials.stream().filter(material -> material.code().equals(wanted)).findFirst();
    }

    public Set<MaterialCode> materials(Necessity necessity) {
        return materials.stream()
                .filter(material -> material.necessity() == necessity)
                .map(Material::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
