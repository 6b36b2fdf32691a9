package etdz.talent.points;

import etdz.common.Bilingual;
import java.util.List;

/// @param synonyms other codes that people and forms use for the same
record Choice(String code, int points, List<String> synonyms, Bilingual label) {

    Choice {
        synonyms = List.copyOf(synonyms);
    }

    boolean isCalled(String given) {
        return code.equals(given) || synonyms.contains(given);
    }
}
