package fr.crmdata.billing.store;

import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.Amendment;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.model.mandate.MandateUse;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import java.time.LocalDate;
import java.util.Optional;

/** What a debit says of its mandate, kept with the debit: the file can be made again and is the same. */
final class UseWords {

    private UseWords() {}

    static String of(MandateUse use) {
        var words = Words.none()
                .put("reference", use.reference())
                .put("scheme", use.scheme().name())
                .put("sequence", use.sequence().name())
                .put("signedOn", use.signedOn());
        HolderWords.put(words, use.debtor());
        use.amendment().ifPresent(amendment -> words.put("amended", "true")
                .put("wasReference", amendment.originalReference())
                .put("wasCreditor", amendment.originalCreditor())
                .put("wasCreditorName", amendment.originalCreditorName())
                .put("wasIban", amendment.originalAccount())
                .put("otherBank", String.valueOf(amendment.otherBank())));
        return words.text();
    }

    static MandateUse read(String text) {
        var words = Words.read(text);
        return new MandateUse(
                new MandateReference(words.get("reference")),
                Scheme.valueOf(words.get("scheme")),
                Sequence.valueOf(words.get("sequence")),
                LocalDate.parse(words.get("signedOn")),
                HolderWords.get(words),
                words.is("amended") ? Optional.of(amendment(words)) : Optional.empty());
    }

    private static Amendment amendment(Words words) {
        return new Amendment(
                words.find("wasReference").map(MandateReference::new),
                words.find("wasCreditor").map(CreditorIdentifier::new),
                words.find("wasCreditorName"),
                words.find("wasIban").map(Iban::new),
                words.is("otherBank"));
    }
}
