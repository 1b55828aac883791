package fr.crmdata.billing.documents;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.contracts.ContractAccounts.LateRate;
import fr.crmdata.billing.model.invoice.Invoice.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sentences that every invoice between businesses must carry (C. com. L441-9 and L441-10; CGI, ann. II, art. 242 nonies A), with
 * their codes. They go into the invoice when it is issued and stay as they were.
 */
public final class Mentions {

    private Mentions() {}

    /**
     * @param language of the client
     * @param rate of interest that is claimed when it is paid late
     * @param vatOnDebits whether the company opted for VAT on debits, which it must then say
     */
    public static List<Note> of(Language language, LateRate rate, boolean vatOnDebits) {
        var texts = Texts.of(Mentions.class, language);
        var notes = new ArrayList<Note>();
        notes.add(new Note(
                "PMD", texts.of("billing.mention.penalties." + rate.name().toLowerCase(Locale.ROOT))));
        notes.add(new Note("PMT", texts.of("billing.mention.indemnity")));
        notes.add(new Note("AAB", texts.of("billing.mention.discount")));
        if (vatOnDebits) {
            notes.add(new Note("AAI", texts.of("billing.mention.debits")));
        }
        return notes;
    }

    /** The service is suspended, the invoice is owed all the same (CL-26). */
    public static Note suspended(Language language, LocalDate since) {
        return new Note(
                "AAI",
                Texts.of(Mentions.class, language)
                        .of("billing.mention.suspended", Wording.of(language).day(since)));
    }
}
