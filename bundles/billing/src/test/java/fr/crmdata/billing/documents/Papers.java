package fr.crmdata.billing.documents;

import fr.crmdata.api.Language;
import fr.crmdata.api.contracts.ContractAccounts.LateRate;
import fr.crmdata.api.documents.Company;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.billing.model.invoice.Invoices;
import fr.crmdata.billing.model.invoice.Trader;
import fr.crmdata.billing.model.invoice.Vat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Papers of all kinds, as tests want them. */
public final class Papers {

    public static final Company.Card COMPANY = new Company.Card(
            "CRM & DATA",
            "SARL au capital de 10 000 €",
            "12 avenue des Exemples",
            "92000",
            "Nanterre",
            "RCS Nanterre 123 456 782",
            "FR11123456782",
            "01 99 00 00 00",
            "facturation@crmdata.example",
            "www.crmdata.example",
            "FR76 3000 6000 0112 3456 7890 189",
            "AGRIFRPPXXX",
            "Claire Exemple",
            "Gérante");

    private static final Invoice.Payment TRANSFER = new Invoice.Transfer(new Iban("FR7630006000011234567890189"));
    private static final Trader ABROAD = new Trader(
            "Miller, O’Brien & Partners International Consulting (Europe) Designated Activity Company",
            "",
            "IE6388047V",
            new Address(
                    "5 King Street, Saint Stephen’s Green Business Park",
                    "Building C, 4th floor",
                    "D02 X285",
                    "Dublin",
                    "IE"),
            "");

    private Papers() {}

    public static Paper of(Invoice invoice, Language language) {
        return new Paper(invoice, "C-2026-00007", "", language, COMPANY);
    }

    /** Two modules in advance, collected. */
    public static Invoice subscription(Language language) {
        var period = Optional.of(new InvoiceLine.Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
        var crm = language == Language.FR ? "Module CRM, par utilisateur désigné" : "CRM module, per named user";
        var calls = language == Language.FR
                ? "Module Centre d’appels, par utilisateur désigné"
                : "Call centre module, per named user";
        return invoice(
                "F2026-000123",
                language,
                Invoices.BUYER,
                Invoices.DEBIT,
                Money.ZERO,
                List.of(
                        new InvoiceLine(
                                crm, new BigDecimal("8"), "MON", Price.of("49.00"), Vat.STANDARD, period, "Terms 7"),
                        new InvoiceLine(
                                calls,
                                new BigDecimal("3"),
                                "MON",
                                Price.of("65.00"),
                                Vat.STANDARD,
                                period,
                                "Terms 7")));
    }

    public static Invoice credit(Language language) {
        var invoice = subscription(language);
        return invoice.credit(
                InvoiceNumber.parse("A2026-000004"),
                LocalDate.of(2026, 12, 10),
                List.of(invoice.lines().get(1)),
                List.of());
    }

    public static Invoice damages(Language language) {
        var indemnity = language == Language.FR
                ? "Indemnité forfaitaire pour frais de recouvrement, facture F2026-000098"
                : "Fixed compensation for recovery costs, invoice F2026-000098";
        var interest = language == Language.FR
                ? "Intérêts de retard sur 470,40 €, du 2 au 21 octobre 2026"
                : "Interest on €470.40 from 2 to 21 October 2026";
        return invoice(
                "F2026-000130",
                language,
                Invoices.BUYER,
                TRANSFER,
                Money.ZERO,
                List.of(
                        new InvoiceLine(
                                indemnity,
                                BigDecimal.ONE,
                                "C62",
                                Price.of("40.00"),
                                Vat.DAMAGES,
                                Optional.empty(),
                                "C. com. D441-5"),
                        new InvoiceLine(
                                interest,
                                BigDecimal.ONE,
                                "C62",
                                Price.of("2.13"),
                                Vat.DAMAGES,
                                Optional.empty(),
                                "Terms 8")));
    }

    /** Many lines, fine prices, two rates, a part paid: several pages. */
    public static Invoice manyLines(Language language) {
        var lines = new ArrayList<InvoiceLine>();
        for (var week = 1; week <= 52; week++) {
            var first = LocalDate.of(2026, 1, 1).plusWeeks(week - 1);
            lines.add(new InvoiceLine(
                    (language == Language.FR
                                    ? "Messages envoyés et appels émis, semaine "
                                    : "Messages and calls, week ")
                            + week,
                    new BigDecimal(1234 + 17 * week),
                    "C62",
                    Price.of("0.0335"),
                    week % 13 == 0 ? Vat.standard("5.5") : Vat.STANDARD,
                    Optional.of(new InvoiceLine.Period(first, first.plusDays(6))),
                    "Terms 7"));
        }
        return invoice("F2026-000131", language, Invoices.BUYER, TRANSFER, Money.of("1000.00"), lines);
    }

    /** A buyer in another member state with a name that does not fit on a line. */
    public static Invoice abroad(Language language) {
        return invoice(
                "F2026-000132",
                language,
                ABROAD,
                TRANSFER,
                Money.ZERO,
                List.of(new InvoiceLine(
                        language == Language.FR ? "Restitution des données" : "Return of data",
                        BigDecimal.ONE,
                        "C62",
                        Price.of("30.00"),
                        Vat.REVERSED,
                        Optional.empty(),
                        "Terms 9")));
    }

    /** Nothing is left to pay. */
    public static Invoice paid(Language language) {
        var invoice = subscription(language);
        return invoice(
                "F2026-000133",
                language,
                Invoices.BUYER,
                Invoices.DEBIT,
                invoice.totals().gross(),
                invoice.lines());
    }

    private static Invoice invoice(
            String number,
            Language language,
            Trader buyer,
            Invoice.Payment payment,
            Money prepaid,
            List<InvoiceLine> lines) {
        return new Invoice(
                InvoiceNumber.parse(number),
                LocalDate.of(2026, 11, 17),
                LocalDate.of(2026, 12, 1),
                Invoices.SELLER,
                buyer,
                lines,
                payment,
                Optional.empty(),
                Mentions.of(language, LateRate.CONTRACT, true),
                prepaid);
    }
}
