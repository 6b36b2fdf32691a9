package etdz.sandbox.registry;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import etdz.sandbox.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Answers what the registry knows of an enterprise, by its credit code.
@RestController
class RegistryResource {

    private record Enterprises(List<Row> enterprises) {}

    private record Entries(List<Entry> entries) {}

    /// A line of `enterprises.json`.
    private record Row(
            String creditCode,
            String name,
            String nameEn,
            String industryDivision,
            String size,
            String capitalKind) {}

    /// A line of `registry.json`.
    private record Entry(
            String creditCode,
            String state,
            LocalDate registeredOn,
            String industry,
            BigDecimal registeredCapitalWan) {}

    /// @param state IN_BUSINESS (存续), REVOKED (吊销) or DEREGISTERED (注销)
    record Enterprise(
            String creditCode,
            String name,
            String nameEn,
            String state,
            LocalDate registeredOn,
            Industry industry,
            Amount registeredCapital,
            String size,
            String capitalKind) {

        private static final int YUAN_IN_WAN = 4;

        private static Enterprise of(Row row, Entry entry) {
            return new Enterprise(
                    row.creditCode(),
                    row.name(),
                    row.nameEn(),
                    entry.state(),
                    entry.registeredOn(),
                    new Industry(row.industryDivision(), entry.industry()),
                    yuan(entry.registeredCapitalWan()),
                    row.size(),
                    row.capitalKind());
        }

        private static Amount yuan(BigDecimal wan) {
            return new Amount(wan.movePointRight(YUAN_IN_WAN).setScale(2).toPlainString(), "CNY");
        }
    }

    /// @param division of GB/T 4754
    record Industry(String division, String name) {}

    record Amount(String amount, String currency) {}

    private final Map<String, Enterprise> byCode;

    RegistryResource(Samples samples) {
        var entries =
                samples.read("registry.json", Entries.class).entries().stream()
                        .collect(toUnmodifiableMap(Entry::creditCode, entry -> entry));
        byCode =
                samples.read("enterprises.json", Enterprises.class).enterprises().stream()
                        .filter(row -> entries.containsKey(row.creditCode()))
                        .map(row ->
                                Enterprise.of(row, requireNonNull(entries.get(row.creditCode()))))
                        .collect(
                                toUnmodifiableMap(
                                        Enterprise::creditCode, enterprise -> enterprise));
    }

    @GetMapping("/registry/enterprises/{creditCode}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Enterprise> enterprise(@PathVariable String creditCode) {
        return ResponseEntity.ofNullable(byCode.get(creditCode));
    }
}
