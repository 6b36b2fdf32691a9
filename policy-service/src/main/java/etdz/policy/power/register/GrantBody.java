package etdz.policy.power.register;

import etdz.common.Bilingual;
import etdz.common.http.Complaints;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Grant.BasisLevel;
import etdz.policy.power.grant.Grant.Concentration;
import etdz.policy.power.grant.Mode;
import etdz.policy.power.grant.Organ;
import etdz.policy.power.grant.Organ.Kind;
import etdz.policy.power.grant.Organ.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The terms of a grant as they are sent; what is wrong with them is complained of together.
record GrantBody(
        @Nullable Mode mode,
        @Nullable OrganBody from,
        @Nullable OrganBody to,
        @Nullable String legalBasis,
        @Nullable BasisLevel basisLevel,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate announcedOn,
        @Nullable String announcedAt,
        @Nullable LocalDate handoverOn,
        @Nullable List<String> excludedAreas,
        @Nullable BigDecimal maxInvestmentWan,
        @Nullable OrganBody copyTo,
        @Nullable String seal,
        @Nullable Concentration concentration,
        @Nullable String note) {

    static final int LONG = 500;
    static final int SHORT = 100;

    private static final int MOST_AREAS = 50;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{3,490}");

    record OrganBody(
            @Nullable String organ,
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable Level level) {

        Optional<Organ> read(String at, Complaints complaints) {
            var code = complaints.text(at + "/organ", organ, SHORT);
            if (!code.isEmpty() && !CODE.matcher(code).matches()) {
                complaints.at(at + "/organ", "编码只能用字母、数字和连字符", "letters, digits and hyphens only");
            }
            var called = complaints.text(at + "/name", name, SHORT);
            if (kind == null) {
                complaints.needed(at + "/kind");
                return Optional.empty();
            }
            return Optional.of(new Organ(code, called, kind, level));
        }
    }

    /// Nothing after a complaint that leaves no terms to speak of.
    Optional<Grant> read(String at, Complaints complaints) {
        var giver = organ(at + "/from", from, complaints);
        var taker = organ(at + "/to", to, complaints);
        var copy = Optional.ofNullable(copyTo).flatMap(it -> it.read(at + "/copyTo", complaints));
        var basis = complaints.text(at + "/legalBasis", legalBasis, LONG);
        var areas = areas(at, complaints);
        var address = address(at + "/announcedAt", announcedAt, complaints);
        if (maxInvestmentWan != null && maxInvestmentWan.signum() <= 0) {
            complaints.at(at + "/maxInvestmentWan", "须大于零", "more than none");
        }
        var called = complaints.optionalText(at + "/seal", seal, SHORT);
        var remark = complaints.optionalText(at + "/note", note, LONG);
        needed(at + "/mode", mode, complaints);
        needed(at + "/basisLevel", basisLevel, complaints);
        needed(at + "/validFrom", validFrom, complaints);
        if (mode == null
                || basisLevel == null
                || validFrom == null
                || giver.isEmpty()
                || taker.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Grant(
                        mode,
                        giver.get(),
                        taker.get(),
                        basis,
                        basisLevel,
                        validFrom,
                        validTo,
                        signedOn,
                        announcedOn,
                        address,
                        handoverOn,
                        areas,
                        maxInvestmentWan,
                        copy.orElse(null),
                        called,
                        concentration,
                        remark));
    }

    static Optional<Organ> organ(String at, @Nullable OrganBody sent, Complaints complaints) {
        if (sent == null) {
            complaints.needed(at);
            return Optional.empty();
        }
        return sent.read(at, complaints);
    }

    static @Nullable String address(String at, @Nullable String sent, Complaints complaints) {
        if (sent != null && !ADDRESS.matcher(sent).matches()) {
            complaints.at(at, new Bilingual("须为网址（http 或 https）", "an address (http or https)"));
        }
        return sent;
    }

    private static void needed(String at, @Nullable Object value, Complaints complaints) {
        if (value == null) {
            complaints.needed(at);
        }
    }

    private List<String> areas(String at, Complaints complaints) {
        var named = Optional.ofNullable(excludedAreas).orElse(List.of());
        if (named.size() > MOST_AREAS) {
            complaints.at(at + "/excludedAreas", "区域过多", "too many areas");
            return List.of();
        }
        for (var i = 0; i < named.size(); i++) {
            complaints.text(at + "/excludedAreas/" + i, named.get(i), SHORT);
        }
        return named;
    }
}
