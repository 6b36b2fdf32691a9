package etdz.investment.enterprise;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.security.Actor;
import etdz.common.security.Scope;
import etdz.investment.classification.Industries;
import etdz.investment.classification.Industry;
import etdz.investment.enterprise.dossier.Enterprise;
import etdz.investment.enterprise.dossier.Enterprise.Merger;
import etdz.investment.enterprise.dossier.Fact;
import etdz.investment.enterprise.dossier.Fact.Name;
import etdz.investment.enterprise.dossier.Move;
import etdz.investment.enterprise.dossier.Source;
import etdz.investment.enterprise.registry.RegistryView;
import etdz.investment.enterprise.registry.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An enterprise as those in scope see it, with its standing at the registry.
///
/// @param codeCheck VALID or WRONG_CHECK_CHARACTER, a warning only
/// @param absorbed records that were merged into this one
/// @param allowed what the caller may do to it
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnterpriseView(
        CreditCode creditCode,
        CreditCode.Verdict codeCheck,
        String name,
        @Nullable String nameEn,
        ZoneCode zone,
        @Nullable String industryDivision,
        @Nullable Industry industry,
        @Nullable String size,
        @Nullable String capitalKind,
        @Nullable String address,
        RegistryView registry,
        List<FactView> facts,
        @Nullable MergerView merger,
        List<CreditCode> absorbed,
        List<EntryView> history,
        boolean sample,
        List<String> allowed,
        long version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactView(
            Name name,
            @Nullable String value,
            Source source,
            LocalDate on,
            List<Fact.Earlier> earlier) {}

    record MergerView(CreditCode into, String reason, Instant at) {}

    /// @param facts that were changed
    record EntryView(Instant at, String move, String by, List<Name> facts) {}

    /// A row of the register.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            CreditCode creditCode,
            CreditCode.Verdict codeCheck,
            String name,
            @Nullable String nameEn,
            ZoneCode zone,
            @Nullable String industryDivision,
            @Nullable Industry industry,
            @Nullable String size,
            @Nullable String capitalKind,
            RegistryView registry,
            boolean sample,
            long version) {

        static Row of(Enterprise held, Standing standing, Industries industries) {
            return new Row(
                    held.creditCode(),
                    held.creditCode().verdict(),
                    held.name(),
                    held.value(Name.NAME_EN),
                    held.zone(),
                    held.value(Name.INDUSTRY),
                    industryOf(held, industries),
                    held.value(Name.SIZE),
                    held.value(Name.CAPITAL_KIND),
                    RegistryView.of(standing),
                    held.sample(),
                    held.version());
        }
    }

    static EnterpriseView of(
            Enterprise held,
            Standing standing,
            Industries industries,
            List<CreditCode> absorbed,
            Actor actor) {
        return new EnterpriseView(
                held.creditCode(),
                held.creditCode().verdict(),
                held.name(),
                held.value(Name.NAME_EN),
                held.zone(),
                held.value(Name.INDUSTRY),
                industryOf(held, industries),
                held.value(Name.SIZE),
                held.value(Name.CAPITAL_KIND),
                held.value(Name.ADDRESS),
                RegistryView.of(standing),
                held.facts().stream()
                        .sorted(Comparator.comparing(Fact::name))
                        .map(it ->
                                new FactView(
                                        it.name(), it.value(), it.source(), it.on(), it.earlier()))
                        .toList(),
                merger(held.merger()),
                absorbed,
                held.history().stream().map(EnterpriseView::entry).toList(),
                held.sample(),
                allowed(held, actor),
                held.version());
    }

    private static @Nullable Industry industryOf(Enterprise held, Industries industries) {
        return Optional.ofNullable(held.value(Name.INDUSTRY))
                .flatMap(industries::find)
                .orElse(null);
    }

    private static @Nullable MergerView merger(@Nullable Merger merger) {
        return merger == null ? null : new MergerView(merger.into(), merger.reason(), merger.at());
    }

    private static EntryView entry(Enterprise.Entry entry) {
        var facts = entry.move() instanceof Move.Changed(var names) ? names : List.<Name>of();
        return new EntryView(entry.at(), entry.move().name(), entry.by(), facts);
    }

    private static List<String> allowed(Enterprise held, Actor actor) {
        if (!mayWrite(actor)) {
            return List.of();
        }
        return held.merger() == null
                ? List.of("facts", "registry-facts", "merger", "qualifications")
                : List.of("separation");
    }

    /// Who keeps the register, each for the own zone.
    static boolean mayWrite(Actor actor) {
        return actor.scope() instanceof Scope.Zones
                && (actor.is("officer") || actor.is("approver"));
    }
}
