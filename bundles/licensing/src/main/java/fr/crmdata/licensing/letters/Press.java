package fr.crmdata.licensing.letters;

import fr.crmdata.api.Texts;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.documents.Company;
import fr.crmdata.api.documents.Printer;
import fr.crmdata.api.documents.Sheet;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.office.Letters.Letter;
import fr.crmdata.licensing.office.Letters.State;
import fr.crmdata.licensing.office.Letters.Way;
import fr.crmdata.licensing.store.LetterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the PDF of each letter, once, right after it was written; from then on these bytes are the letter. What goes by mail leaves in
 * the same transaction.
 */
@Component(service = Press.class)
public final class Press {

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);
    private static final Caller SYSTEM = Caller.system(ClientId.OPERATOR, "licensing-letters");
    private static final int AT_ONCE = 20;
    private static final long MOST_BYTES = 20_000_000;

    private final Access access;
    private final OperatorDatabase operator;
    private final LetterStore store;
    private final Postmarks postmarks;
    private final Printer printer;
    private final Files files;
    private final Mails mails;
    private final Company company;

    @Activate
    public Press(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference LetterStore store,
            @Reference Postmarks postmarks,
            @Reference Printer printer,
            @Reference Files files,
            @Reference Mails mails,
            @Reference Company company) {
        this.access = access;
        this.operator = operator;
        this.store = store;
        this.postmarks = postmarks;
        this.printer = printer;
        this.files = files;
        this.mails = mails;
        this.company = company;
    }

    /** Prints what is not printed yet. */
    public void sweep() {
        access.as(SYSTEM, () -> {
            for (var waiting = unprinted(); !waiting.isEmpty(); waiting = unprinted()) {
                for (var number : waiting) {
                    print(number);
                }
            }
        });
    }

    private List<String> unprinted() {
        return operator.inOne(() -> store.unprinted(AT_ONCE));
    }

    /** Not within a transaction: others may want what it would hold. */
    private void print(String number) {
        var markup = operator.inOne(() -> store.markup(number));
        var bytes = printer.print(Sheet.of(markup));
        operator.inOne(() -> keep(number, bytes));
        LOG.info("letter {} is printed", number);
    }

    /** The letter's bytes, in the open transaction; printed now if nobody asked before. */
    byte[] pdf(String number) {
        if (store.file(number).isEmpty()) {
            keep(number, printer.print(Sheet.of(store.markup(number))));
        }
        try (var in = files.open(store.file(number).orElseThrow())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String number, byte[] bytes) {
        var file = files.store(number + ".pdf", "application/pdf", new ByteArrayInputStream(bytes), MOST_BYTES);
        if (!store.print(number, file.id(), file.sha256())) {
            files.delete(file.id());
            return;
        }
        var letter = postmarks.known(number);
        if (letter.way() == Way.MAIL && letter.state() == State.HANDED_OVER) {
            mails.send("licensing-letter/" + number, mail(letter, file.id()));
            postmarks.mailed(letter);
        }
    }

    private Mail mail(Letter letter, String file) {
        var texts = Texts.of(Press.class, letter.to().language());
        var name = company.card().name();
        return new Mail(
                List.of(letter.to().email()),
                texts.of("licensing.letter.mail.subject", name, letter.subject(), letter.number()),
                texts.of("licensing.letter.mail.text", letter.number(), letter.contract(), name),
                List.of(file));
    }
}
