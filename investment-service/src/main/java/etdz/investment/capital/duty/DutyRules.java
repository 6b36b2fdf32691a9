package etdz.investment.capital.duty;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import etdz.common.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The terms of the reports and the fines, which are data: `data/report-duties.json`.
@Component
class DutyRules {

    /// @param workingDays of the term; absent for the annual report
    /// @param endsOn last day of the annual report, as `MM-dd`; absent for the others
    /// @param verified whether somebody compared it with the text of the rule itself
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(
            DutyKind kind,
            Bilingual name,
            @Nullable Integer workingDays,
            @Nullable String endsOn,
            String source,
            boolean verified) {}

    enum Severity {
        NORMAL,
        SERIOUS
    }

    /// What whoever does not correct in time may be fined (罚款), in ten thousands of yuan.
    record Fine(
            Severity severity,
            Bilingual name,
            BigDecimal fromWan,
            BigDecimal toWan,
            String source,
            boolean verified) {}

    /// @param amberDays working days before the end at which a duty turns amber
    record File(String edition, int amberDays, List<Rule> duties, List<Fine> fines) {}

    private final File file;
    private final Map<DutyKind, Rule> rules;

    DutyRules(@Value("classpath:data/report-duties.json") Resource data, JsonMapper json) {
        try (var text = data.getInputStream()) {
            this.file = json.readValue(text, File.class);
            this.rules =
                    new EnumMap<>(file.duties().stream().collect(toMap(Rule::kind, rule -> rule)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rule of(DutyKind kind) {
        return Optional.ofNullable(rules.get(kind))
                .orElseThrow(() -> new IllegalStateException("No term for " + kind));
    }

    int amberDays() {
        return file.amberDays();
    }

    List<Rule> all() {
        return file.duties();
    }

    List<Fine> fines() {
        return file.fines();
    }
}
