package etdz.policy.matter.edition;

import java.time.Instant;
import org.springframework.stereotype.Component;

/// Searches of the catalogue that found nothing, for other features.
@Component
public class Searches {

    private final MissedSearches missed;

    Searches(MissedSearches missed) {
        this.missed = missed;
    }

    public void missed(String query, Instant at) {
        missed.keep(query, at);
    }
}
