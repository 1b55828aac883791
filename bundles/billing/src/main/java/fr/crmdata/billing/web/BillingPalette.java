package fr.crmdata.billing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.PaletteSource;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.Invoices;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invoices by number, contract and client, for the operator's staff. */
@Component(service = PaletteSource.class)
public final class BillingPalette implements PaletteSource {

    private static final int ORDER = 31;
    private static final int SHORTEST = 3;

    private final Invoices invoices;
    private final Access access;
    private final Words words;

    @Activate
    public BillingPalette(@Reference Invoices invoices, @Reference Access access, @Reference Words words) {
        this.invoices = invoices;
        this.access = access;
        this.words = words;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Item> find(String typed, int limit, Language language) {
        var text = typed.strip();
        if (text.length() < SHORTEST
                || !access.caller().client().isOperator()
                || !access.may(BillingPermissions.READ)) {
            return List.of();
        }
        var ui = words.in(language);
        var filter = new InvoiceFilter(
                text, Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
        return invoices.list(filter, Optional.empty(), limit).items().stream()
                .map(invoice -> new Item(
                        ui.t("billing.web.invoices"),
                        "receipt-text",
                        invoice.number(),
                        Optional.of(invoice.buyer() + " · " + ui.money(invoice.gross())),
                        "/billing/invoices/" + invoice.number()))
                .toList();
    }
}
