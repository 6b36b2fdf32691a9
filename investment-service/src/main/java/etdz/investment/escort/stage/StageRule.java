package etdz.investment.escort.stage;

import etdz.common.Bilingual;
import java.util.List;

/// A stage as `data/escort-stages.json` describes it.
///
/// @param matters codes of policy-service's catalogue that a project typically needs at this stage
/// @param source where the stage comes from, and whether that is a sample
public record StageRule(StageCode code, Bilingual name, List<String> matters, String source) {

    public StageRule {
        matters = List.copyOf(matters);
    }
}
