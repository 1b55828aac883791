package fr.crmdata.api.identity;

import fr.crmdata.api.Language;

/**
 * How a person wants the pages.
 *
 * @param letterKeys whether single letters are shortcuts (WCAG 2.1.4 wants a way to turn them off)
 */
public record Preferences(Language language, Theme theme, Density density, boolean letterKeys) {

    public static Preferences of(Language language) {
        return new Preferences(language, Theme.SYSTEM, Density.NORMAL, true);
    }

    public Preferences with(Theme other) {
        return new Preferences(language, other, density, letterKeys);
    }

    public Preferences with(Language other) {
        return new Preferences(other, theme, density, letterKeys);
    }

    public enum Theme {
        /** As the machine is set. */
        SYSTEM,
        LIGHT,
        DARK
    }

    /** How high the rows of tables are. */
    public enum Density {
        /** 30 px. */
        TIGHT,
        /** 36 px. */
        NORMAL,
        /** 44 px. */
        AIRY
    }
}
