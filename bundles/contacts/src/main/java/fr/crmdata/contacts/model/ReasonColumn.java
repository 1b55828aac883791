package fr.crmdata.contacts.model;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.util.Arrays;

/**
 * The column of a file of refused rows that says why they were. Whoever has corrected such a file can bring it back as it is:
 * the column is known by its title and passed over.
 */
public final class ReasonColumn {

    private ReasonColumn() {}

    public static String title(Language language) {
        return Texts.of(ReasonColumn.class, language).of("contacts.column.reason");
    }

    /** Whether a column is one, in whatever language it was written. */
    static boolean is(String title) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> title(language).equalsIgnoreCase(title.strip()));
    }
}
