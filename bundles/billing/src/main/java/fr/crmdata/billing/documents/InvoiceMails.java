package fr.crmdata.billing.documents;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.mail.Deliveries;
import fr.crmdata.api.mail.Deliveries.Delivery;
import fr.crmdata.api.mail.Deliveries.State;
import fr.crmdata.billing.office.BillingPermissions;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The mail that carries a document, and what became of it. */
@Component(service = InvoiceMails.class)
public final class InvoiceMails {

    private static final String BEGINNING = "billing-invoice/";

    private final Deliveries deliveries;
    private final Access access;

    @Activate
    public InvoiceMails(@Reference Deliveries deliveries, @Reference Access access) {
        this.deliveries = deliveries;
        this.access = access;
    }

    /** What followed when somebody said that the addresses of a mail are right. */
    public enum Outcome {
        /** There is no mail that carried the document. */
        NEVER_MAILED,
        /** It leaves once more. */
        SENT_AGAIN,
        /** An address still takes none. */
        STILL_HELD,
        /** It did not leave yet: nothing was to be done. */
        ON_ITS_WAY,
        /** It left and did not come back: nothing was to be done. */
        NOT_BACK,
        /** No relay took it, which is not for its address. */
        NOT_TAKEN
    }

    /** @param mail as it is afterwards */
    public record Confirmed(Outcome outcome, Optional<Delivery> mail) {}

    /** Under which a document is mailed once for ever. */
    static String key(String number) {
        return BEGINNING + number;
    }

    /** Number of the document that was mailed under a key, if one was. */
    static Optional<String> number(String key) {
        return key.startsWith(BEGINNING) ? Optional.of(key.substring(BEGINNING.length())) : Optional.empty();
    }

    /** The mail that carried a document, if one was made. */
    public Optional<Delivery> of(String number) {
        return deliveries.find(key(number));
    }

    /** Whether a mail is not with its reader because of its address. */
    public static boolean isStopped(Delivery mail) {
        return mail.state() == State.BOUNCED || mail.state() == State.HELD;
    }

    /** The addresses are right, or take mail again: what came back or was held leaves once more. Needs {@code billing:run}. */
    public Confirmed confirm(String number) {
        access.require(BillingPermissions.RUN);
        var before = of(number);
        if (before.filter(InvoiceMails::isStopped).isEmpty()) {
            return new Confirmed(before.map(InvoiceMails::untouched).orElse(Outcome.NEVER_MAILED), before);
        }
        before.get().to().forEach(deliveries::confirm);
        var after = of(number);
        return new Confirmed(
                after.filter(InvoiceMails::isStopped).isPresent() ? Outcome.STILL_HELD : Outcome.SENT_AGAIN, after);
    }

    private static Outcome untouched(Delivery mail) {
        return switch (mail.state()) {
            case WAITING -> Outcome.ON_ITS_WAY;
            case SENT -> Outcome.NOT_BACK;
            case DEAD -> Outcome.NOT_TAKEN;
            case BOUNCED, HELD -> Outcome.STILL_HELD;
        };
    }
}
