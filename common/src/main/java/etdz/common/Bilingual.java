package etdz.common;

import java.util.Locale;

/// A text in both languages of the platform; Chinese is the one that binds.
public record Bilingual(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
