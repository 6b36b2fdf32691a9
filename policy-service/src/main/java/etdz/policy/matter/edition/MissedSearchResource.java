package etdz.policy.matter.edition;

import etdz.common.http.Listing;
import etdz.common.http.Paging;
import etdz.policy.matter.edition.MissedSearches.Missed;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Searches that found nothing, the most wanted first.
@RestController
@RequestMapping("/api/policy/catalogue/searches")
class MissedSearchResource {

    private final MissedSearches missed;
    private final Paging paging;

    MissedSearchResource(MissedSearches missed, Paging paging) {
        this.missed = missed;
        this.paging = paging;
    }

    @GetMapping
    @PreAuthorize("hasRole('CATALOGUE_EDITOR')")
    ResponseEntity<Listing<Missed>> list(
            @RequestParam Optional<Integer> limit, @RequestParam Optional<String> cursor) {
        return paging.answer(missed.mostWanted(paging.request(limit, cursor)));
    }

    /// Dealt with: the word was added, or nobody will.
    @DeleteMapping
    @PreAuthorize("hasRole('CATALOGUE_EDITOR')")
    ResponseEntity<Void> forget(@RequestParam String text) {
        missed.forget(text);
        return ResponseEntity.noContent().build();
    }
}
