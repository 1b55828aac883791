package fr.crmdata.billing.formats.invoice;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.Totals;
import fr.crmdata.billing.model.invoice.Trader;
import fr.crmdata.billing.model.invoice.Vat;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** Writes an invoice or a credit note as UBL 2.1 (ISO/IEC 19845), by the rules of EN 16931. */
public final class UblDocument {

    private static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String NORM = "urn:cen.eu:en16931:2017";
    /** Services, first deposit of an invoice: process S1 of the French rules. */
    private static final String PROCESS = "S1";

    private static final String SIREN = "0002";
    private static final String ELECTRONIC_ADDRESS = "0225";
    private static final String EURO = "EUR";

    private final Elements out;
    private final Invoice invoice;

    private UblDocument(Elements out, Invoice invoice) {
        this.out = out;
        this.invoice = invoice;
    }

    /** @throws XMLStreamException when it cannot be written */
    public static void write(Invoice invoice, OutputStream stream) throws XMLStreamException {
        var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
        new UblDocument(new Elements(writer), invoice).write();
        writer.writeEndDocument();
        writer.close();
    }

    private void write() throws XMLStreamException {
        var kind = invoice.isCredit() ? "CreditNote" : "Invoice";
        out.open(kind);
        out.namespace("", NAMESPACE + kind + "-2");
        out.namespace("cac", NAMESPACE + "CommonAggregateComponents-2");
        out.namespace("cbc", NAMESPACE + "CommonBasicComponents-2");
        head();
        party("cac:AccountingSupplierParty", invoice.seller(), true);
        party("cac:AccountingCustomerParty", invoice.buyer(), false);
        delivery();
        means();
        var totals = invoice.totals();
        taxes(totals);
        totals(totals);
        var number = 0;
        for (var line : invoice.lines()) {
            line(++number, line);
        }
        out.close();
    }

    private void head() throws XMLStreamException {
        out.leaf("cbc:CustomizationID", NORM).leaf("cbc:ProfileID", PROCESS);
        out.leaf("cbc:ID", invoice.number().toString());
        out.leaf("cbc:IssueDate", invoice.issued().toString());
        if (!invoice.isCredit()) {
            out.leaf("cbc:DueDate", invoice.due().toString());
        }
        out.leaf(
                invoice.isCredit() ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode",
                invoice.isCredit() ? "381" : "380");
        for (var note : invoice.notes()) {
            note(note.code(), note.text());
        }
        if (!invoice.seller().legalNote().isEmpty()) {
            note("REG", invoice.seller().legalNote());
        }
        out.leaf("cbc:DocumentCurrencyCode", EURO);
        if (invoice.credits().isPresent()) {
            var about = invoice.credits().get();
            out.open("cac:BillingReference").open("cac:InvoiceDocumentReference");
            out.leaf("cbc:ID", about.number().toString())
                    .leaf("cbc:IssueDate", about.issued().toString());
            out.close().close();
        }
    }

    /** UBL has no place of its own for the code: it goes before the text, between number signs. */
    private void note(String code, String text) throws XMLStreamException {
        out.leaf("cbc:Note", "#" + code + "#" + text);
    }

    private void party(String role, Trader trader, boolean isSeller) throws XMLStreamException {
        out.open(role).open("cac:Party");
        if (!trader.siren().isEmpty()) {
            out.leaf("cbc:EndpointID", "schemeID", ELECTRONIC_ADDRESS, trader.siren());
        }
        if (isSeller && invoice.payment() instanceof Invoice.DirectDebit debit) {
            out.open("cac:PartyIdentification");
            out.leaf("cbc:ID", "schemeID", "SEPA", debit.creditor().value()).close();
        }
        address("cac:PostalAddress", trader.address());
        if (!trader.vatNumber().isEmpty() && !invoice.isOutsideVat()) {
            out.open("cac:PartyTaxScheme").leaf("cbc:CompanyID", trader.vatNumber());
            scheme();
            out.close();
        }
        out.open("cac:PartyLegalEntity").leaf("cbc:RegistrationName", trader.name());
        if (!trader.siren().isEmpty()) {
            out.leaf("cbc:CompanyID", "schemeID", SIREN, trader.siren());
        }
        out.close().close().close();
    }

    private void scheme() throws XMLStreamException {
        out.open("cac:TaxScheme").leaf("cbc:ID", "VAT").close();
    }

    private void address(String element, Address address) throws XMLStreamException {
        out.open(element);
        var street = (address.building() + " " + address.street()).strip();
        if (!street.isEmpty()) {
            out.leaf("cbc:StreetName", street);
        }
        out.leaf("cbc:CityName", address.town());
        if (!address.postcode().isEmpty()) {
            out.leaf("cbc:PostalZone", address.postcode());
        }
        out.open("cac:Country")
                .leaf("cbc:IdentificationCode", address.country())
                .close();
        out.close();
    }

    /** Where the service is used. */
    private void delivery() throws XMLStreamException {
        out.open("cac:Delivery").open("cac:DeliveryLocation");
        address("cac:Address", invoice.buyer().address());
        out.close();
        out.open("cac:DeliveryParty").open("cac:PartyName");
        out.leaf("cbc:Name", invoice.buyer().name());
        out.close().close().close();
    }

    /** 59 SEPA direct debit, 58 SEPA credit transfer (UNTDID 4461). */
    private void means() throws XMLStreamException {
        out.open("cac:PaymentMeans");
        if (invoice.payment() instanceof Invoice.DirectDebit debit) {
            out.leaf("cbc:PaymentMeansCode", "59")
                    .leaf("cbc:PaymentID", invoice.number().toString());
            out.open("cac:PaymentMandate").leaf("cbc:ID", debit.mandate().value());
            account("cac:PayerFinancialAccount", debit.from().value());
            out.close();
        } else if (invoice.payment() instanceof Invoice.Transfer transfer) {
            out.leaf("cbc:PaymentMeansCode", "58")
                    .leaf("cbc:PaymentID", invoice.number().toString());
            account("cac:PayeeFinancialAccount", transfer.to().value());
        }
        out.close();
    }

    private void account(String element, String iban) throws XMLStreamException {
        out.open(element).leaf("cbc:ID", iban).close();
    }

    private void taxes(Totals totals) throws XMLStreamException {
        out.open("cac:TaxTotal");
        amount("cbc:TaxAmount", totals.vat());
        for (var share : totals.breakdown()) {
            out.open("cac:TaxSubtotal");
            amount("cbc:TaxableAmount", share.base());
            amount("cbc:TaxAmount", share.tax());
            out.open("cac:TaxCategory");
            category(share.vat());
            if (!share.vat().category().reason().isEmpty()) {
                out.leaf("cbc:TaxExemptionReasonCode", share.vat().category().reason());
            }
            if (!share.vat().reason().isEmpty()) {
                out.leaf("cbc:TaxExemptionReason", share.vat().reason());
            }
            scheme();
            out.close().close();
        }
        out.close();
    }

    /** What is outside VAT has no rate, not even zero (BR-O-05). */
    private void category(Vat vat) throws XMLStreamException {
        out.leaf("cbc:ID", vat.category().code());
        if (!vat.category().isOutsideScope()) {
            out.leaf("cbc:Percent", vat.printed());
        }
    }

    private void totals(Totals totals) throws XMLStreamException {
        out.open("cac:LegalMonetaryTotal");
        amount("cbc:LineExtensionAmount", totals.lines());
        amount("cbc:TaxExclusiveAmount", totals.lines());
        amount("cbc:TaxInclusiveAmount", totals.gross());
        if (!totals.prepaid().isZero()) {
            amount("cbc:PrepaidAmount", totals.prepaid());
        }
        amount("cbc:PayableAmount", totals.due());
        out.close();
    }

    private void amount(String element, Money amount) throws XMLStreamException {
        out.leaf(element, "currencyID", EURO, amount.plain());
    }

    private void line(int number, InvoiceLine line) throws XMLStreamException {
        out.open(invoice.isCredit() ? "cac:CreditNoteLine" : "cac:InvoiceLine");
        out.leaf("cbc:ID", String.valueOf(number));
        out.leaf(
                invoice.isCredit() ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                "unitCode",
                line.unit(),
                line.quantity().toPlainString());
        amount("cbc:LineExtensionAmount", line.net());
        if (line.period().isPresent()) {
            out.open("cac:InvoicePeriod")
                    .leaf("cbc:StartDate", line.period().get().first().toString())
                    .leaf("cbc:EndDate", line.period().get().last().toString())
                    .close();
        }
        out.open("cac:Item").leaf("cbc:Name", line.text()).open("cac:ClassifiedTaxCategory");
        category(line.vat());
        scheme();
        out.close().close();
        out.open("cac:Price")
                .leaf("cbc:PriceAmount", "currencyID", EURO, line.price().toString())
                .close();
        out.close();
    }
}
