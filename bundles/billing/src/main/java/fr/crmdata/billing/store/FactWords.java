package fr.crmdata.billing.store;

import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import java.time.LocalDate;

/** What happened to a mandate as it lies in columns: kind, day and the rest. */
final class FactWords {

    private FactWords() {}

    static String kind(MandateFact fact) {
        return fact.getClass().getSimpleName();
    }

    static String content(MandateFact fact) {
        var words = Words.none();
        if (fact instanceof MandateFact.Signed signed) {
            words.put("reference", signed.reference())
                    .put("scheme", signed.scheme().name())
                    .put("oneOff", signed.oneOff())
                    .put("creditor", signed.creditor())
                    .put("creditorName", signed.creditorName())
                    .put("evidence", signed.evidence());
            HolderWords.put(words, signed.debtor());
        } else if (fact instanceof MandateFact.AccountChanged changed) {
            HolderWords.put(words, changed.debtor());
        } else if (fact instanceof MandateFact.ReferenceChanged changed) {
            words.put("reference", changed.reference());
        } else if (fact instanceof MandateFact.CreditorChanged changed) {
            words.put("creditor", changed.creditor()).put("creditorName", changed.creditorName());
        } else if (fact instanceof MandateFact.Proven proven) {
            words.put("file", proven.file()).put("hash", proven.hash());
        } else if (fact instanceof MandateFact.Presented presented) {
            words.put("sequence", presented.sequence().name());
        } else if (fact instanceof MandateFact.Blocked blocked) {
            words.put("code", blocked.code());
        }
        return words.text();
    }

    static MandateFact read(String kind, LocalDate on, String content) {
        var words = Words.read(content);
        return switch (kind) {
            case "Signed" ->
                new MandateFact.Signed(
                        on,
                        new MandateReference(words.get("reference")),
                        Scheme.valueOf(words.get("scheme")),
                        words.is("oneOff"),
                        new CreditorIdentifier(words.get("creditor")),
                        words.get("creditorName"),
                        HolderWords.get(words),
                        words.get("evidence"));
            case "Registered" -> new MandateFact.Registered(on);
            case "AccountChanged" -> new MandateFact.AccountChanged(on, HolderWords.get(words));
            case "ReferenceChanged" ->
                new MandateFact.ReferenceChanged(on, new MandateReference(words.get("reference")));
            case "CreditorChanged" ->
                new MandateFact.CreditorChanged(
                        on, new CreditorIdentifier(words.get("creditor")), words.get("creditorName"));
            case "Proven" -> new MandateFact.Proven(on, words.get("file"), words.get("hash"));
            case "Presented" -> new MandateFact.Presented(on, Sequence.valueOf(words.get("sequence")));
            case "NotPresented" -> new MandateFact.NotPresented(on);
            case "Blocked" -> new MandateFact.Blocked(on, words.get("code"));
            case "Unblocked" -> new MandateFact.Unblocked(on);
            case "Revoked" -> new MandateFact.Revoked(on);
            default -> throw new IllegalStateException("unknown fact of a mandate: " + kind);
        };
    }
}
