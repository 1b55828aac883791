package fr.crmdata.billing.rest;

import fr.crmdata.api.rest.RestArea;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/v1/billing}. */
@Component
public final class BillingArea implements RestArea {

    private final List<Object> resources;

    @Activate
    public BillingArea(
            @Reference AccountResource accounts,
            @Reference BankFileResource bankFiles,
            @Reference BankResource bank,
            @Reference ElectronicInvoiceResource electronicInvoices,
            @Reference InvoiceResource invoices,
            @Reference MandateResource mandates,
            @Reference MyInvoiceResource myInvoices,
            @Reference MyMandateResource myMandate,
            @Reference MyStatementResource myStatements,
            @Reference PaymentResource payments,
            @Reference RunResource runs,
            @Reference StatementResource statements,
            @Reference YearResource years) {
        this.resources = List.of(
                accounts,
                bankFiles,
                bank,
                electronicInvoices,
                invoices,
                mandates,
                myInvoices,
                myMandate,
                myStatements,
                payments,
                runs,
                statements,
                years);
    }

    @Override
    public String path() {
        return "billing";
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
