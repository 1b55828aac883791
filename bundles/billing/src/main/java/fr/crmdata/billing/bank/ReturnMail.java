package fr.crmdata.billing.bank;

import fr.crmdata.api.Texts;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.billing.model.returns.Reaction;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Invoices;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells a client that a debit came back, why, and what happens next. */
@Component(service = ReturnMail.class)
public final class ReturnMail {

    private final Invoices invoices;
    private final Mails mails;

    @Activate
    public ReturnMail(@Reference Invoices invoices, @Reference Mails mails) {
        this.invoices = invoices;
        this.mails = mails;
    }

    /** Queued in the open transaction, once for each debit. */
    void send(DebitView debit, Reaction reaction) {
        var invoice = invoices.find(debit.invoice());
        if (invoice.email().isBlank()) {
            return;
        }
        var texts = Texts.of(ReturnMail.class, invoice.language());
        var money = NumberFormat.getCurrencyInstance(invoice.language().locale());
        money.setCurrency(Currency.getInstance("EUR"));
        var next = reaction.does(Step.PRESENT_AGAIN) ? "billing.return.mail.again" : "billing.return.mail.transfer";
        mails.send(
                "debit-returned/" + debit.id(),
                new Mail(
                        List.of(invoice.email()),
                        texts.of("billing.return.mail.subject", debit.invoice()),
                        texts.of(
                                "billing.return.mail.text",
                                debit.client(),
                                debit.invoice(),
                                money.format(debit.amount().amount()),
                                texts.of(reaction.reasonKey()),
                                texts.of(next, debit.invoice())),
                        List.of()));
    }
}
