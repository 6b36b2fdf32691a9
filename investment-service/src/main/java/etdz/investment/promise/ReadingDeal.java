package etdz.investment.promise;

import etdz.common.Bilingual;
import etdz.common.Money;
import etdz.common.http.Complaints;
import etdz.investment.promise.AgreementResource.AuthorityBody;
import etdz.investment.promise.AgreementResource.ClauseBody;
import etdz.investment.promise.AgreementResource.DealBody;
import etdz.investment.promise.AgreementResource.OwnerBody;
import etdz.investment.promise.agreement.Authority;
import etdz.investment.promise.agreement.Clause;
import etdz.investment.promise.agreement.Clause.Owner;
import etdz.investment.promise.agreement.Clause.Side;
import etdz.investment.promise.agreement.Deal;
import etdz.investment.promise.agreement.Due;
import etdz.investment.promise.agreement.Due.Unit;
import etdz.investment.promise.agreement.Trigger;
import etdz.investment.promise.rule.PromiseRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what was typed into an agreement and says all that is wrong with it at once.
@Component
class ReadingDeal {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_TEXT = 2_000;

    private static final int MOST_CLAUSES = 200;
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_WORKING_DAYS = 1_000;
    private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

    private final PromiseRules rules;

    ReadingDeal(PromiseRules rules) {
        this.rules = rules;
    }

    /// Empty after a complaint.
    Optional<Deal> read(@Nullable DealBody body, Complaints complaints) {
        if (body == null) {
            complaints.needed("/deal");
            return Optional.empty();
        }
        var number = complaints.text("/deal/number", body.number(), LONGEST_NAME);
        var title = complaints.text("/deal/title", body.title(), LONGEST_NAME);
        var signedOn = day("/deal/signedOn", body.signedOn(), complaints);
        var policy = complaints.needed("/deal/policy", body.policy());
        var projectClass = complaints.needed("/deal/projectClass", body.projectClass());
        var project = complaints.optionalText("/deal/project", body.project(), LONGEST_NAME);
        var authority = authority(body.authority(), complaints);
        var clauses = clauses(body.clauses(), complaints);
        return complaints.none()
                ? Optional.of(
                        new Deal(
                                number,
                                title,
                                signedOn.orElseThrow(),
                                policy.orElseThrow(),
                                projectClass.orElseThrow(),
                                project,
                                authority.orElse(null),
                                clauses))
                : Optional.empty();
    }

    private static Optional<Authority> authority(
            @Nullable AuthorityBody body, Complaints complaints) {
        if (body == null) {
            return Optional.empty();
        }
        var document = complaints.text("/deal/authority/document", body.document(), LONGEST_NAME);
        var number = complaints.text("/deal/authority/number", body.number(), LONGEST_NAME);
        return money("/deal/authority/limit", body.limit(), complaints)
                .map(limit -> new Authority(document, number, limit));
    }

    private List<Clause> clauses(@Nullable List<ClauseBody> bodies, Complaints complaints) {
        if (bodies == null || bodies.isEmpty()) {
            complaints.needed("/deal/clauses");
            return List.of();
        }
        if (bodies.size() > MOST_CLAUSES) {
            complaints.at(
                    "/deal/clauses",
                    "至多 %d 条".formatted(MOST_CLAUSES),
                    "at most %d clauses".formatted(MOST_CLAUSES));
            return List.of();
        }
        var read = new ArrayList<Clause>();
        for (var i = 0; i < bodies.size(); i++) {
            clause("/deal/clauses/" + i, bodies.get(i), complaints).ifPresent(read::add);
        }
        if (read.size() == bodies.size()) {
            conditions(read, complaints);
        }
        return List.copyOf(read);
    }

    private Optional<Clause> clause(String at, ClauseBody body, Complaints complaints) {
        var number = complaints.text(at + "/number", body.number(), 20);
        var text = complaints.text(at + "/text", body.text(), LONGEST_TEXT);
        var side = complaints.needed(at + "/side", body.side());
        var kind =
                complaints.checked(
                        at + "/kind",
                        body.kind(),
                        rules::knowsKind,
                        new Bilingual("没有这个类别", "no such kind"));
        var due = due(at + "/due", body.due(), complaints);
        var owner = owner(at + "/owner", body.owner(), side.orElse(null), complaints);
        var money =
                body.money() == null
                        ? Optional.<Money>empty()
                        : money(at + "/money", body.money(), complaints);
        return side.isPresent() && kind.isPresent() && due.isPresent() && owner.isPresent()
                ? Optional.of(
                        new Clause(
                                number,
                                text,
                                side.get(),
                                kind.get(),
                                due.get(),
                                owner.get(),
                                money.orElse(null)))
                : Optional.empty();
    }

    private static Optional<Due> due(String at, @Nullable DueView body, Complaints complaints) {
        if (body == null) {
            complaints.needed(at);
            return Optional.empty();
        }
        if (body.on() != null) {
            return day(at + "/on", body.on(), complaints).map(Due.Fixed::new);
        }
        var unit = complaints.needed(at + "/unit", body.unit());
        var most = body.unit() == Unit.WORKING_DAYS ? MOST_WORKING_DAYS : MOST_DAYS;
        var days =
                complaints.checked(
                        at + "/days",
                        body.days(),
                        n -> n >= 0 && n <= most,
                        new Bilingual("应为 0 至 %d".formatted(most), "0 to %d".formatted(most)));
        var trigger = trigger(at, body, complaints);
        return unit.isPresent() && days.isPresent() && trigger.isPresent()
                ? Optional.of(new Due.After(trigger.get(), days.get(), unit.get()))
                : Optional.empty();
    }

    private static Optional<Trigger> trigger(String at, DueView body, Complaints complaints) {
        var clause = complaints.optionalText(at + "/clause", body.clause(), 20);
        var milestone = complaints.optionalText(at + "/milestone", body.milestone(), LONGEST_NAME);
        if ((clause == null) == (milestone == null)) {
            complaints.at(at + "/clause", "请填一个条款或一个里程碑", "name one clause or one milestone");
            return Optional.empty();
        }
        return Optional.of(
                clause == null
                        ? new Trigger.MilestoneReached(String.valueOf(milestone))
                        : new Trigger.ClauseKept(clause));
    }

    private static Optional<Owner> owner(
            String at, @Nullable OwnerBody body, @Nullable Side side, Complaints complaints) {
        if (body == null) {
            complaints.needed(at + "/name");
            return Optional.empty();
        }
        var organ = complaints.optionalText(at + "/organ", body.organ(), LONGEST_NAME);
        if (side == Side.GOVERNMENT && organ == null) {
            complaints.needed(at + "/organ");
        }
        var name = complaints.text(at + "/name", body.name(), LONGEST_NAME);
        var person = complaints.optionalText(at + "/person", body.person(), LONGEST_NAME);
        return Optional.of(new Owner(side == Side.GOVERNMENT ? organ : null, name, person));
    }

    /// Each number is there once, and what clauses wait for is there and does not wait for them.
    private static void conditions(List<Clause> clauses, Complaints complaints) {
        var seen = new HashSet<String>();
        var awaits =
                clauses.stream()
                        .filter(it -> awaited(it).isPresent())
                        .collect(
                                Collectors.toMap(
                                        Clause::number,
                                        it -> awaited(it).orElseThrow(),
                                        (first, _) -> first));
        for (var i = 0; i < clauses.size(); i++) {
            var at = "/deal/clauses/" + i;
            var clause = clauses.get(i);
            if (!seen.add(clause.number())) {
                complaints.at(at + "/number", "条款编号重复", "this number is there twice");
            }
            awaited(clause)
                    .filter(number -> clauses.stream().noneMatch(it -> it.number().equals(number)))
                    .ifPresent(number ->
                            complaints.at(
                                    at + "/due/clause",
                                    "没有条款 " + number,
                                    "there is no clause " + number));
            if (waitsForItself(clause.number(), awaits)) {
                complaints.at(
                        at + "/due/clause", "条件互相等待，永不到期", "the conditions wait for each other");
            }
        }
    }

    private static boolean waitsForItself(String number, Map<String, String> awaits) {
        var next = awaits.get(number);
        for (var steps = 0; next != null && steps <= awaits.size(); steps++) {
            if (next.equals(number)) {
                return true;
            }
            next = awaits.get(next);
        }
        return false;
    }

    private static Optional<String> awaited(Clause clause) {
        return clause.due() instanceof Due.After(Trigger.ClauseKept(var number), _, _)
                ? Optional.of(number)
                : Optional.empty();
    }

    static Optional<LocalDate> day(String at, @Nullable LocalDate day, Complaints complaints) {
        return complaints.checked(
                at,
                day,
                it -> !it.isBefore(EARLIEST) && !it.isAfter(LATEST),
                new Bilingual("应在 2015 至 2099 年之间", "between 2015 and 2099"));
    }

    /// A day that has come.
    static Optional<LocalDate> past(
            String at, @Nullable LocalDate day, LocalDate today, Complaints complaints) {
        return day(at, day, complaints)
                .flatMap(it ->
                        complaints.checked(
                                at,
                                it,
                                given -> !given.isAfter(today),
                                new Bilingual("不得晚于今天", "not after today")));
    }

    static Optional<Money> money(String at, @Nullable Amount body, Complaints complaints) {
        if (body == null) {
            complaints.needed(at + "/amount");
            return Optional.empty();
        }
        var amount = complaints.text(at + "/amount", body.amount(), 20);
        var currency = complaints.text(at + "/currency", body.currency(), 3);
        if (AMOUNT.matcher(amount).matches() && isCurrency(currency)) {
            var exact = new BigDecimal(amount).stripTrailingZeros();
            var digits = Currency.getInstance(currency).getDefaultFractionDigits();
            if (exact.signum() > 0 && exact.scale() <= digits) {
                return Optional.of(new Money(exact, currency));
            }
        }
        complaints.at(
                at + "/amount", "应为大于零的金额，元后至多两位", "an amount above zero of a known currency");
        return Optional.empty();
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(it -> it.getCurrencyCode().equals(code));
    }
}
