package etdz.policy.identifier;

import etdz.common.CreditCode;
import etdz.common.CreditCode.Verdict;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether a credit code can be right. Not whether the organisation exists: that is the registry's
/// to say, also where the check character is wrong.
@RestController
@RequestMapping("/api/policy/credit-codes")
class CreditCodeResource {

    record Look(boolean valid, String reason) {

        static Look of(Verdict verdict) {
            return new Look(
                    verdict.valid(), verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @GetMapping("/{code}")
    @PreAuthorize("permitAll()")
    Look look(@PathVariable CreditCode code) {
        return Look.of(code.verdict());
    }
}
