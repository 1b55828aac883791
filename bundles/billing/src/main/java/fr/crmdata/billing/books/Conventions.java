package fr.crmdata.billing.books;

import fr.crmdata.billing.BillingSettings;
import fr.crmdata.billing.model.accounts.Bookings;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** How the company numbers its documents and keeps its accounts, as the settings say. */
@Component(service = Conventions.class, configurationPid = BillingSettings.PID)
@Designate(ocd = BillingSettings.class)
public final class Conventions {

    private final String invoices;
    private final String credits;
    private final boolean vatOnDebits;
    private final int piece;
    private final boolean fourEyes;

    /** @throws fr.crmdata.billing.model.BillingRefusal.BadInvoiceNumber when a series is not of one to four capital letters */
    @Activate
    public Conventions(BillingSettings settings) {
        this(
                settings.series_invoices(),
                settings.series_credits(),
                settings.vat_on_debits(),
                settings.run_piece(),
                settings.four_eyes());
    }

    public Conventions(String invoices, String credits, boolean vatOnDebits, int piece) {
        this(invoices, credits, vatOnDebits, piece, false);
    }

    public Conventions(String invoices, String credits, boolean vatOnDebits, int piece, boolean fourEyes) {
        this.invoices = InvoiceNumber.first(invoices, 2026).series();
        this.credits = InvoiceNumber.first(credits, 2026).series();
        this.vatOnDebits = vatOnDebits;
        this.piece = Math.max(1, Math.min(500, piece));
        this.fourEyes = fourEyes;
    }

    /** Letters with which numbers begin. */
    public String series(boolean credit) {
        return credit ? credits : invoices;
    }

    public Bookings bookings() {
        return new Bookings(vatOnDebits);
    }

    /** Whether VAT is due when invoiced, not when paid. */
    public boolean vatOnDebits() {
        return vatOnDebits;
    }

    /** Whether another person has to confirm what cannot be taken back. */
    public boolean fourEyes() {
        return fourEyes;
    }

    /** Documents that are made in one transaction. */
    public int piece() {
        return piece;
    }
}
