package etdz.investment.intake;

import etdz.common.Bilingual;

/// A column of a table that is brought. Its head may be written in either language, with or without
/// the asterisk, and columns may stand in any order.
///
/// @param key by which the feature asks for its text
/// @param needed whether each row must have a text there
/// @param example what the template shows
public record Column(String key, Bilingual head, boolean needed, String example) {

    /// With its head in both languages.
    public static Column of(String key, String zh, String en, boolean needed, String example) {
        return new Column(key, new Bilingual(zh, en), needed, example);
    }

    boolean isCalled(String text) {
        return head.says(text.replace("*", "").strip());
    }
}
