package etdz.common;

import java.util.Locale;

/// A text in both languages of the platform; Chinese is the one that binds.
public record Bilingual(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }

    /// Whether somebody who wrote this in either language meant it.
    public boolean says(String written) {
        return zh.equals(written) || en.equalsIgnoreCase(written);
    }
}
