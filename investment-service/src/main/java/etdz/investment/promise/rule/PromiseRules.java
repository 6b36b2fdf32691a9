package etdz.investment.promise.rule;

import etdz.common.Bilingual;
import etdz.common.Money;
import etdz.investment.promise.agreement.Agreement;
import etdz.investment.promise.agreement.Authority;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.agreement.Deal;
import etdz.investment.promise.agreement.Lack;
import etdz.investment.promise.agreement.Review;
import etdz.investment.promise.rule.RulesFile.PolicyRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Finds what an agreement lacks before it may bind: measures for a single enterprise or industry
/// are open to two classes of projects only, need an authority that covers them, and a
/// fair-competition review on record.
@Component
public class PromiseRules {

    private final RulesFile rules;

    PromiseRules(@Value("classpath:data/promises.json") Resource file, JsonMapper json) {
        try (var text = file.getInputStream()) {
            this.rules = json.readValue(text, RulesFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RulesFile all() {
        return rules;
    }

    public boolean knowsKind(String code) {
        return rules.kinds().stream().anyMatch(it -> it.code().equals(code));
    }

    public PolicyRule of(Deal.Policy policy) {
        return rules.policies().stream()
                .filter(it -> it.code() == policy)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule for " + policy));
    }

    /// All that stands in the way of a draft's taking effect; nothing when it may.
    public List<Lack> lacking(Agreement draft, LocalDate today) {
        var deal = draft.deal();
        var rule = of(deal.policy());
        var page = "/investment/promises/agreements/" + draft.id().value();
        var lacking = new ArrayList<Lack>();
        if (!rule.classes().contains(deal.projectClass())) {
            lacking.add(
                    new Lack(
                            "CLASS_NOT_OPEN",
                            new Bilingual(
                                    rule.name().zh() + "只适用于重大产业项目和科技创新类项目（意见 三（六）16）",
                                    rule.name().en()
                                            + " is open to major industry and science and"
                                            + " innovation projects only (opinion, 16)"),
                            page + "#deal"));
        }
        if (rule.authority()) {
            authority(deal, page, lacking);
        }
        if (rule.review()) {
            review(draft.review(), today, page, lacking);
        }
        if (deal.signedOn().isAfter(today)) {
            lacking.add(
                    new Lack(
                            "NOT_SIGNED_YET",
                            new Bilingual("签订日期在今天之后", "It is signed after today only"),
                            page + "#deal"));
        }
        return List.copyOf(lacking);
    }

    private static void authority(Deal deal, String page, List<Lack> lacking) {
        var authority = deal.authority();
        if (authority == null) {
            lacking.add(
                    new Lack(
                            "AUTHORITY_MISSING",
                            new Bilingual(
                                    "没有登记授权依据（文件、文号、额度）",
                                    "No authority is on record (document, number, limit)"),
                            page + "#deal"));
            return;
        }
        promised(deal).stream()
                .filter(money -> !money.currency().equals(authority.limit().currency()))
                .findFirst()
                .ifPresent(money ->
                        lacking.add(
                                new Lack(
                                        "AUTHORITY_IN_OTHER_CURRENCY",
                                        new Bilingual(
                                                "额度与承诺币种不同，须人工核定",
                                                "Limit and promises are in different currencies; a"
                                                        + " person has to find out"),
                                        page + "#deal")));
        if (sum(deal, authority).compareTo(authority.limit().amount()) > 0) {
            lacking.add(
                    new Lack(
                            "AUTHORITY_EXCEEDED",
                            new Bilingual(
                                    "政府承诺资金合计 %s，超过授权额度 %s"
                                            .formatted(
                                                    sum(deal, authority).toPlainString(),
                                                    authority.limit().amount().toPlainString()),
                                    "The government's side promises %s, more than the limit of %s"
                                            .formatted(
                                                    sum(deal, authority).toPlainString(),
                                                    authority.limit().amount().toPlainString())),
                            page + "#deal"));
        }
    }

    private static List<Money> promised(Deal deal) {
        return deal.clauses().stream()
                .filter(clause -> clause.side() == Side.GOVERNMENT)
                .flatMap(clause -> Optional.ofNullable(clause.money()).stream())
                .toList();
    }

    private static BigDecimal sum(Deal deal, Authority authority) {
        return promised(deal).stream()
                .filter(money -> money.currency().equals(authority.limit().currency()))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void review(
            @Nullable Review review, LocalDate today, String page, List<Lack> lacking) {
        if (review == null) {
            lacking.add(
                    new Lack(
                            "REVIEW_MISSING",
                            new Bilingual(
                                    "没有公平竞争审查记录（公平竞争审查条例，国务院令第783号）",
                                    "No fair-competition review is on record (State Council decree"
                                            + " 783)"),
                            page + "#review"));
        } else if (!review.allowsOn(today)) {
            lacking.add(
                    new Lack(
                            "REVIEW_DOES_NOT_ALLOW",
                            new Bilingual(
                                    "公平竞争审查未通过，或例外期限已届满",
                                    "The review did not pass it, or its exception has ended"),
                            page + "#review"));
        }
    }
}
