package etdz.policy.review;

import java.util.List;
import org.springframework.stereotype.Component;

/// Opinions that were given elsewhere. What comes in twice is there once.
@Component
public class ReviewImport {

    private final ReviewOpinions opinions;

    ReviewImport(ReviewOpinions opinions) {
        this.opinions = opinions;
    }

    public void addAll(List<ReviewOpinion> imported) {
        if (!imported.isEmpty()) {
            opinions.replaceAll(imported);
        }
    }
}
