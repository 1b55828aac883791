package fr.crmdata.api;

import java.util.Locale;

/** The languages of the product, French first. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Two lower-case letters, as in {@code lang="fr"}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language that suits a list such as {@code en-GB,en;q=0.8,fr;q=0.5}; French when none does. */
    public static Language preferred(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(tag -> java.util.Arrays.stream(values())
                            .filter(language -> language.tag().equals(tag)))
                    .findFirst()
                    .orElse(FR);
        } catch (IllegalArgumentException unreadable) {
            return FR;
        }
    }
}
