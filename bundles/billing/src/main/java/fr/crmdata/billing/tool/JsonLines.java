package fr.crmdata.billing.tool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import fr.crmdata.api.Language;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.BankFileListener;
import fr.crmdata.billing.model.statement.BatchDetails;
import fr.crmdata.billing.model.statement.FileReading;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.model.statement.ReturnReason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** What a bank's file says, for programs: one line of JSON for each entry, each problem, and at last the file itself. */
final class JsonLines implements BankFileListener, AutoCloseable {

    private final JsonGenerator json;
    private final Language language;
    private String file = "";

    JsonLines(OutputStream out, Language language) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        this.language = language;
    }

    void file(String name) {
        file = name;
    }

    @Override
    public void entry(BankEntry entry) {
        try {
            json.writeStartObject();
            json.writeStringField("kind", "entry");
            json.writeStringField("file", file);
            place(entry.place());
            said("format", entry.source().format());
            said("message", entry.source().message());
            said("statement", entry.source().statement());
            said("account", entry.source().account());
            json.writeStringField("scope", word(entry.scope()));
            json.writeStringField("status", word(entry.status()));
            amount("amount", entry.amount());
            if (entry.amount().isPresent()) {
                said("currency", entry.amount().get().currency().getCurrencyCode());
            }
            ordered(entry);
            said("booked", entry.booked().map(Object::toString).orElse(""));
            said("value", entry.value().map(Object::toString).orElse(""));
            if (entry.reversal()) {
                json.writeBooleanField("reversal", true);
            }
            if (entry.isReturn()) {
                json.writeBooleanField("return", true);
            }
            references(entry);
            reason(entry.reason());
            counterparty(entry);
            said("remittance", entry.remittance());
            said("transaction", entry.transaction());
            batch(entry.batch());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void said(String key, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(key, value);
        }
    }

    /** What the payer had ordered may be in another currency than what moved on the account. */
    private void ordered(BankEntry entry) throws IOException {
        amount("ordered", entry.original());
        if (entry.original().isPresent()) {
            var currency = entry.original().get().currency();
            if (entry.amount()
                    .filter(moved -> moved.currency().equals(currency))
                    .isEmpty()) {
                said("orderedCurrency", currency.getCurrencyCode());
            }
        }
    }

    /** Texts, not numbers: 470.40 must not become 470.4. */
    private void amount(String key, Optional<Money> amount) throws IOException {
        if (amount.isPresent()) {
            json.writeStringField(key, amount.get().plain());
        }
    }

    private void place(Place place) throws IOException {
        json.writeNumberField("line", place.line());
        json.writeNumberField("column", place.column());
        said("path", place.path());
    }

    private void references(BankEntry entry) throws IOException {
        if (!entry.references().all().isEmpty()) {
            json.writeObjectFieldStart("references");
            for (var reference : entry.references().all().entrySet()) {
                json.writeStringField(reference.getKey().key(), reference.getValue());
            }
            json.writeEndObject();
        }
    }

    private void reason(Optional<ReturnReason> reason) throws IOException {
        if (reason.isPresent()) {
            json.writeObjectFieldStart("reason");
            json.writeStringField("code", reason.get().code());
            said("text", reason.get().text());
            json.writeEndObject();
        }
    }

    private void counterparty(BankEntry entry) throws IOException {
        var party = entry.counterparty();
        if (!(party.name() + party.iban() + party.bic()).isEmpty()) {
            json.writeObjectFieldStart("counterparty");
            said("name", party.name());
            said("iban", party.iban());
            said("bic", party.bic());
            json.writeEndObject();
        }
    }

    private void batch(Optional<BatchDetails> batch) throws IOException {
        if (batch.isPresent()) {
            json.writeObjectFieldStart("batch");
            said("message", batch.get().message());
            said("batch", batch.get().batch());
            json.writeNumberField("count", batch.get().count());
            amount("total", batch.get().total());
            json.writeEndObject();
        }
    }

    @Override
    public void problem(Problem problem) {
        try {
            json.writeStartObject();
            json.writeStringField("kind", "problem");
            json.writeStringField("file", file);
            place(problem.place());
            json.writeStringField("problem", problem.trouble().code());
            json.writeStringField("spoils", word(problem.trouble().extent()));
            json.writeStringField("text", problem.message(language));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void read(FileReading reading) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", "file");
        json.writeStringField("file", file);
        said("format", reading.format());
        json.writeStringField("sha256", reading.hash());
        json.writeNumberField("bytes", reading.bytes());
        json.writeNumberField("statements", reading.statements());
        json.writeNumberField("entries", reading.entries());
        json.writeNumberField("problems", reading.problems());
        json.writeEndObject();
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }
}
