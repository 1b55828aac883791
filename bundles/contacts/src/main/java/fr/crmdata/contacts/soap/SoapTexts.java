package fr.crmdata.contacts.soap;

import org.jspecify.annotations.Nullable;

/** Elements that may be left out, and texts that are never null. */
final class SoapTexts {

    private SoapTexts() {}

    static String text(@Nullable String element) {
        return element == null ? "" : element;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
