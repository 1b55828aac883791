package fr.crmdata.billing.store;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.BatchDetails;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.model.statement.Party;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.References;
import fr.crmdata.billing.model.statement.ReturnReason;
import fr.crmdata.billing.model.statement.Scope;
import fr.crmdata.billing.model.statement.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Optional;

/** What the bank said, kept for the person who decides about it. */
final class EntryWords {

    private static final int LONGEST_TEXT = 3_000;

    private EntryWords() {}

    static String of(BankEntry entry) {
        var words = Words.none()
                .put("format", entry.source().format())
                .put("message", entry.source().message())
                .put("statement", entry.source().statement())
                .put("account", entry.source().account())
                .put("line", entry.place().line())
                .put("column", entry.place().column())
                .put("path", entry.place().path())
                .put("scope", entry.scope().name())
                .put("status", entry.status().name())
                .put("amount", entry.amount())
                .put("original", entry.original())
                .put("reversal", String.valueOf(entry.reversal()))
                .put("booked", entry.booked())
                .put("value", entry.value())
                .put("party", entry.counterparty().name())
                .put("iban", entry.counterparty().iban())
                .put("bic", entry.counterparty().bic())
                .put("remittance", StoredText.cut(entry.remittance(), LONGEST_TEXT))
                .put("transaction", entry.transaction());
        entry.references().all().forEach((reference, text) -> words.put("ref." + reference.name(), text));
        entry.reason().ifPresent(reason -> words.put("reason", reason.code()).put("reasonText", reason.text()));
        entry.batch().ifPresent(batch -> words.put("batchMessage", batch.message())
                .put("batch", batch.batch())
                .put("batchCount", batch.count())
                .put("batchTotal", batch.total()));
        return words.text();
    }

    static BankEntry read(String text) {
        var words = Words.read(text);
        return new BankEntry(
                new Source(words.get("format"), words.get("message"), words.get("statement"), words.get("account")),
                new Place(Long.parseLong(words.get("line")), Long.parseLong(words.get("column")), words.get("path")),
                Scope.valueOf(words.get("scope")),
                EntryStatus.valueOf(words.get("status")),
                words.find("amount").map(EntryWords::money),
                words.find("original").map(EntryWords::money),
                words.is("reversal"),
                words.find("booked").map(LocalDate::parse),
                words.find("value").map(LocalDate::parse),
                references(words),
                words.find("reason").map(code -> new ReturnReason(code, words.get("reasonText"))),
                new Party(words.get("party"), words.get("iban"), words.get("bic")),
                words.get("remittance"),
                words.get("transaction"),
                batch(words));
    }

    private static References references(Words words) {
        var references = new EnumMap<Reference, String>(Reference.class);
        for (var reference : Reference.values()) {
            words.find("ref." + reference.name()).ifPresent(text -> references.put(reference, text));
        }
        return new References(references);
    }

    private static Optional<BatchDetails> batch(Words words) {
        return words.find("batchCount")
                .map(count -> new BatchDetails(
                        words.get("batchMessage"),
                        words.get("batch"),
                        Long.parseLong(count),
                        words.find("batchTotal").map(EntryWords::money)));
    }

    /** As {@link Money#toString()} writes it. */
    private static Money money(String text) {
        var space = text.indexOf(' ');
        return new Money(new BigDecimal(text.substring(0, space)), Currency.getInstance(text.substring(space + 1)));
    }
}
