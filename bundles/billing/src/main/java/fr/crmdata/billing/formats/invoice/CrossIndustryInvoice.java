package fr.crmdata.billing.formats.invoice;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.Totals;
import fr.crmdata.billing.model.invoice.Trader;
import fr.crmdata.billing.model.invoice.Vat;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** Writes an invoice as the XML that lies in a Factur-X file: UN/CEFACT CII, profile EN 16931. */
public final class CrossIndustryInvoice {

    private static final String PROFILE = "urn:cen.eu:en16931:2017";
    /** Services, first deposit of an invoice: process S1 of the French rules. */
    private static final String PROCESS = "S1";

    private static final String SIREN = "0002";
    private static final String ELECTRONIC_ADDRESS = "0225";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Elements out;

    private CrossIndustryInvoice(Elements out) {
        this.out = out;
    }

    /** @throws XMLStreamException when it cannot be written */
    public static void write(Invoice invoice, OutputStream stream) throws XMLStreamException {
        var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
        new CrossIndustryInvoice(new Elements(writer)).write(invoice);
        writer.writeEndDocument();
        writer.close();
    }

    private void write(Invoice invoice) throws XMLStreamException {
        out.root();
        out.open("rsm:ExchangedDocumentContext");
        id("ram:BusinessProcessSpecifiedDocumentContextParameter", PROCESS);
        id("ram:GuidelineSpecifiedDocumentContextParameter", PROFILE);
        out.close();
        head(invoice);
        out.open("rsm:SupplyChainTradeTransaction");
        var number = 0;
        for (var line : invoice.lines()) {
            line(++number, line);
        }
        out.open("ram:ApplicableHeaderTradeAgreement");
        trader("ram:SellerTradeParty", invoice.seller(), invoice.isOutsideVat());
        trader("ram:BuyerTradeParty", invoice.buyer(), invoice.isOutsideVat());
        out.close();
        delivery(invoice.buyer());
        settlement(invoice);
        out.close();
        out.close();
    }

    private void id(String element, String id) throws XMLStreamException {
        out.open(element).leaf("ram:ID", id).close();
    }

    private void head(Invoice invoice) throws XMLStreamException {
        out.open("rsm:ExchangedDocument").leaf("ram:ID", invoice.number().toString());
        out.leaf("ram:TypeCode", invoice.isCredit() ? "381" : "380");
        day("ram:IssueDateTime", invoice.issued());
        for (var note : invoice.notes()) {
            note(note.text(), note.code());
        }
        if (!invoice.seller().legalNote().isEmpty()) {
            note(invoice.seller().legalNote(), "REG");
        }
        out.close();
    }

    private void note(String text, String code) throws XMLStreamException {
        out.open("ram:IncludedNote")
                .leaf("ram:Content", text)
                .leaf("ram:SubjectCode", code)
                .close();
    }

    private void day(String element, LocalDate day) throws XMLStreamException {
        out.open(element)
                .leaf("udt:DateTimeString", "format", "102", DAY.format(day))
                .close();
    }

    private void line(int number, InvoiceLine line) throws XMLStreamException {
        out.open("ram:IncludedSupplyChainTradeLineItem");
        out.open("ram:AssociatedDocumentLineDocument")
                .leaf("ram:LineID", String.valueOf(number))
                .close();
        out.open("ram:SpecifiedTradeProduct").leaf("ram:Name", line.text()).close();
        out.open("ram:SpecifiedLineTradeAgreement").open("ram:NetPriceProductTradePrice");
        out.leaf("ram:ChargeAmount", line.price().toString()).close().close();
        out.open("ram:SpecifiedLineTradeDelivery");
        out.leaf("ram:BilledQuantity", "unitCode", line.unit(), line.quantity().toPlainString())
                .close();
        out.open("ram:SpecifiedLineTradeSettlement");
        out.open("ram:ApplicableTradeTax").leaf("ram:TypeCode", "VAT");
        category(line.vat());
        out.close();
        if (line.period().isPresent()) {
            period(line.period().get());
        }
        out.open("ram:SpecifiedTradeSettlementLineMonetarySummation");
        out.leaf("ram:LineTotalAmount", line.net().plain()).close();
        out.close().close();
    }

    private void category(Vat vat) throws XMLStreamException {
        out.leaf("ram:CategoryCode", vat.category().code());
        rate(vat);
    }

    /** What is outside VAT has no rate, not even zero (BR-O-05). */
    private void rate(Vat vat) throws XMLStreamException {
        if (!vat.category().isOutsideScope()) {
            out.leaf("ram:RateApplicablePercent", vat.printed());
        }
    }

    private void period(InvoiceLine.Period period) throws XMLStreamException {
        out.open("ram:BillingSpecifiedPeriod");
        day("ram:StartDateTime", period.first());
        day("ram:EndDateTime", period.last());
        out.close();
    }

    private void trader(String role, Trader trader, boolean outsideVat) throws XMLStreamException {
        out.open(role).leaf("ram:Name", trader.name());
        if (!trader.siren().isEmpty()) {
            out.open("ram:SpecifiedLegalOrganization")
                    .leaf("ram:ID", "schemeID", SIREN, trader.siren())
                    .close();
        }
        address(trader.address());
        if (!trader.siren().isEmpty()) {
            out.open("ram:URIUniversalCommunication");
            out.leaf("ram:URIID", "schemeID", ELECTRONIC_ADDRESS, trader.siren())
                    .close();
        }
        if (!trader.vatNumber().isEmpty() && !outsideVat) {
            out.open("ram:SpecifiedTaxRegistration")
                    .leaf("ram:ID", "schemeID", "VA", trader.vatNumber())
                    .close();
        }
        out.close();
    }

    /** Where the service is used; the element must be there and may not be empty. */
    private void delivery(Trader buyer) throws XMLStreamException {
        out.open("ram:ApplicableHeaderTradeDelivery")
                .open("ram:ShipToTradeParty")
                .leaf("ram:Name", buyer.name());
        address(buyer.address());
        out.close().close();
    }

    private void address(Address address) throws XMLStreamException {
        out.open("ram:PostalTradeAddress");
        if (!address.postcode().isEmpty()) {
            out.leaf("ram:PostcodeCode", address.postcode());
        }
        var street = (address.building() + " " + address.street()).strip();
        if (!street.isEmpty()) {
            out.leaf("ram:LineOne", street);
        }
        out.leaf("ram:CityName", address.town())
                .leaf("ram:CountryID", address.country())
                .close();
    }

    private void settlement(Invoice invoice) throws XMLStreamException {
        var totals = invoice.totals();
        out.open("ram:ApplicableHeaderTradeSettlement");
        var debit = invoice.payment() instanceof Invoice.DirectDebit some ? some : null;
        if (debit != null) {
            out.leaf("ram:CreditorReferenceID", debit.creditor().value());
        }
        out.leaf("ram:PaymentReference", invoice.number().toString());
        out.leaf("ram:InvoiceCurrencyCode", "EUR");
        means(invoice.payment());
        for (var share : totals.breakdown()) {
            share(share);
        }
        out.open("ram:SpecifiedTradePaymentTerms");
        day("ram:DueDateDateTime", invoice.due());
        if (debit != null) {
            out.leaf("ram:DirectDebitMandateID", debit.mandate().value());
        }
        out.close();
        totals(totals);
        if (invoice.credits().isPresent()) {
            out.open("ram:InvoiceReferencedDocument");
            out.leaf("ram:IssuerAssignedID", invoice.credits().get().number().toString());
            out.open("ram:FormattedIssueDateTime");
            out.leaf(
                    "qdt:DateTimeString",
                    "format",
                    "102",
                    DAY.format(invoice.credits().get().issued()));
            out.close().close();
        }
        out.close();
    }

    /** 59 SEPA direct debit, 58 SEPA credit transfer (UNTDID 4461). */
    private void means(Invoice.Payment payment) throws XMLStreamException {
        out.open("ram:SpecifiedTradeSettlementPaymentMeans");
        if (payment instanceof Invoice.DirectDebit debit) {
            out.leaf("ram:TypeCode", "59").open("ram:PayerPartyDebtorFinancialAccount");
            out.leaf("ram:IBANID", debit.from().value()).close();
        } else if (payment instanceof Invoice.Transfer transfer) {
            out.leaf("ram:TypeCode", "58").open("ram:PayeePartyCreditorFinancialAccount");
            out.leaf("ram:IBANID", transfer.to().value()).close();
        }
        out.close();
    }

    private void share(Totals.Share share) throws XMLStreamException {
        out.open("ram:ApplicableTradeTax")
                .leaf("ram:CalculatedAmount", share.tax().plain());
        out.leaf("ram:TypeCode", "VAT");
        if (!share.vat().reason().isEmpty()) {
            out.leaf("ram:ExemptionReason", share.vat().reason());
        }
        out.leaf("ram:BasisAmount", share.base().plain());
        out.leaf("ram:CategoryCode", share.vat().category().code());
        if (!share.vat().category().reason().isEmpty()) {
            out.leaf("ram:ExemptionReasonCode", share.vat().category().reason());
        }
        rate(share.vat());
        out.close();
    }

    private void totals(Totals totals) throws XMLStreamException {
        out.open("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        out.leaf("ram:LineTotalAmount", totals.lines().plain());
        out.leaf("ram:TaxBasisTotalAmount", totals.lines().plain());
        out.leaf("ram:TaxTotalAmount", "currencyID", "EUR", totals.vat().plain());
        out.leaf("ram:GrandTotalAmount", totals.gross().plain());
        if (!totals.prepaid().equals(Money.ZERO)) {
            out.leaf("ram:TotalPrepaidAmount", totals.prepaid().plain());
        }
        out.leaf("ram:DuePayableAmount", totals.due().plain()).close();
    }
}
