package etdz.investment.intake;

import etdz.common.Bilingual;

/// A column of a table that is brought. Its head may be written in either language, with or without
/// the asterisk, and columns may stand in any order.
///
/// @param key by which the feature asks for its text
/// @param needed whether each row must have a text there
/// @param example what the template shows
public record Column(String key, Bilingual head, boolean needed, String example) {

    boolean isCalled(String text) {
        var asked = text.replace("*", "").strip();
        return head.zh().equals(asked) || head.en().equalsIgnoreCase(asked);
    }
}
