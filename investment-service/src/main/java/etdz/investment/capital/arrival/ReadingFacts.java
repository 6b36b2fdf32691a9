package etdz.investment.capital.arrival;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.http.Complaints;
import etdz.common.security.Scope;
import etdz.investment.capital.arrival.Facts.Enterprise;
import etdz.investment.capital.kind.CapitalKind;
import etdz.investment.capital.kind.CapitalKinds;
import etdz.investment.capital.kind.KindCode;
import etdz.investment.project.ProjectId;
import etdz.investment.project.ProjectRegister;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes facts of what somebody wrote, and complains of every place that cannot be right.
@Component
public class ReadingFacts {

    private static final LocalDate EARLIEST = LocalDate.of(1979, 1, 1);
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PROOF = 200;

    /// As somebody wrote it; anything may be missing.
    public record Written(
            @Nullable LocalDate day,
            @Nullable KindCode kind,
            @Nullable WrittenMoney amount,
            @Nullable WrittenEnterprise enterprise,
            @Nullable ProjectId project,
            @Nullable String proof) {}

    public record WrittenMoney(@Nullable BigDecimal amount, @Nullable String currency) {}

    public record WrittenEnterprise(@Nullable CreditCode creditCode, @Nullable String name) {}

    private final CapitalKinds kinds;
    private final ProjectRegister projects;

    ReadingFacts(CapitalKinds kinds, ProjectRegister projects) {
        this.kinds = kinds;
        this.projects = projects;
    }

    /// Empty after a complaint.
    ///
    /// @param at pointer of the place where it is written
    Optional<Facts> read(
            String at, Written written, Scope scope, LocalDate today, Complaints complaints) {
        return read(at, written, it -> projects.find(it, scope).isPresent(), today, complaints);
    }

    /// The same for one of many, whose projects were looked up before.
    public Optional<Facts> read(
            String at,
            Written written,
            Predicate<ProjectId> isKnown,
            LocalDate today,
            Complaints complaints) {
        var day =
                complaints.checked(
                        at + "/day",
                        written.day(),
                        it -> !it.isAfter(today) && !it.isBefore(EARLIEST),
                        new Bilingual(
                                "到资日期不能晚于今天，也不能早于1979年", "neither after today nor before 1979"));
        var kind = kind(at, written.kind(), complaints);
        var amount = money(at + "/amount", written.amount(), complaints);
        var enterprise = enterprise(at + "/enterprise", written.enterprise(), complaints);
        var project = project(at, written.project(), isKnown, complaints);
        var proof = proof(at, written.proof(), kind, complaints);
        if (!complaints.none()) {
            return Optional.empty();
        }
        return Optional.of(
                new Facts(
                        day.orElseThrow(),
                        kind.orElseThrow().code(),
                        amount.orElseThrow(),
                        enterprise.orElseThrow(),
                        project,
                        proof));
    }

    private Optional<CapitalKind> kind(
            String at, @Nullable KindCode written, Complaints complaints) {
        var given = complaints.needed(at + "/kind", written);
        var known = given.flatMap(kinds::find);
        if (given.isPresent() && known.isEmpty()) {
            complaints.at(at + "/kind", "没有这种外资形式", "no such kind of capital");
        }
        return known;
    }

    private static Optional<Money> money(
            String at, @Nullable WrittenMoney written, Complaints complaints) {
        if (written == null) {
            complaints.needed(at + "/amount");
            return Optional.empty();
        }
        var amount =
                complaints.checked(
                        at + "/amount",
                        written.amount(),
                        it -> it.signum() > 0 && it.compareTo(LARGEST) < 0,
                        new Bilingual("应为正数", "a positive amount"));
        var currency = complaints.needed(at + "/currency", written.currency());
        if (amount.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Money(amount.orElseThrow(), currency.orElseThrow()));
        } catch (IllegalArgumentException e) {
            complaints.at(at + "/currency", "没有这个币种", "no such currency");
        } catch (ArithmeticException e) {
            complaints.at(at + "/amount", "小数位数超过该币种的最小单位", "more digits than the currency has");
        }
        return Optional.empty();
    }

    private static Optional<Enterprise> enterprise(
            String at, @Nullable WrittenEnterprise written, Complaints complaints) {
        if (written == null) {
            complaints.needed(at + "/creditCode");
            return Optional.empty();
        }
        var code =
                complaints.checked(
                        at + "/creditCode",
                        written.creditCode(),
                        it -> it.verdict() != CreditCode.Verdict.WRONG_SHAPE,
                        new Bilingual("应为18位统一社会信用代码", "18 characters of GB 32100"));
        var name = complaints.text(at + "/name", written.name(), LONGEST_NAME);
        return code.map(it -> new Enterprise(it, name));
    }

    private static @Nullable ProjectId project(
            String at,
            @Nullable ProjectId written,
            Predicate<ProjectId> isKnown,
            Complaints complaints) {
        if (written != null && !isKnown.test(written)) {
            complaints.at(at + "/project", "没有这个项目", "no such project");
        }
        return written;
    }

    private static @Nullable String proof(
            String at,
            @Nullable String written,
            Optional<CapitalKind> kind,
            Complaints complaints) {
        return kind.filter(CapitalKind::needsProof).isPresent()
                ? complaints.text(at + "/proof", written, LONGEST_PROOF)
                : complaints.optionalText(at + "/proof", written, LONGEST_PROOF);
    }
}
