package fr.crmdata.billing.model.invoice;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.MandateReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Invoices as tests want them. */
public final class Invoices {

    public static final Trader SELLER = new Trader(
            "CRM & DATA",
            "123456782",
            "FR11123456782",
            new Address("1 rue de l’Église", "", "92000", "Nanterre", "FR"),
            "SARL au capital de 10 000 euros, RCS Nanterre 123 456 782");
    public static final Trader BUYER = new Trader(
            "Boulangerie du Marché",
            "987654324",
            "FR14987654324",
            new Address("12 quai Saint-Vincent", "", "69001", "Lyon", "FR"),
            "");
    public static final Trader GERMAN = new Trader(
            "Bäckerei Müller GmbH", "", "DE123456789", new Address("Marktplatz 1", "", "70173", "Stuttgart", "DE"), "");
    public static final Trader SWISS = new Trader(
            "Boulangerie du Lac SA", "", "CHE123456789", new Address("Quai 3", "", "1201", "Genève", "CH"), "");
    public static final Invoice.Payment DEBIT = new Invoice.DirectDebit(
            new MandateReference("RUM-T0001"),
            CreditorIdentifier.of("FR", "ZZZ", "123456"),
            new Iban("FR1420041010050500013M02606"));

    private Invoices() {}

    public static InvoiceLine line(String text, String quantity, String price, Vat vat) {
        return new InvoiceLine(
                text,
                new BigDecimal(quantity),
                "C62",
                Price.of(price),
                vat,
                Optional.of(new InvoiceLine.Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31))),
                "Terms 7; 8 seats; price list 2026-01");
    }

    public static Invoice invoice(String number, InvoiceLine... lines) {
        return new Invoice(
                InvoiceNumber.parse(number),
                LocalDate.of(2026, 11, 17),
                LocalDate.of(2026, 12, 1),
                SELLER,
                BUYER,
                Arrays.asList(lines),
                DEBIT,
                Optional.empty(),
                List.of(
                        new Invoice.Note("PMT", "Indemnité forfaitaire pour frais de recouvrement : 40 euros"),
                        new Invoice.Note("PMD", "Pénalités de retard : taux légal majoré de 2 points"),
                        new Invoice.Note("AAB", "Pas d’escompte pour paiement anticipé")),
                Money.ZERO);
    }

    /** Paid by transfer. */
    public static Invoice to(Trader buyer, String number, InvoiceLine... lines) {
        var usual = invoice(number, lines);
        return new Invoice(
                usual.number(),
                usual.issued(),
                usual.due(),
                usual.seller(),
                buyer,
                usual.lines(),
                new Invoice.Transfer(new Iban("FR7630006000011234567890189")),
                Optional.empty(),
                usual.notes(),
                Money.ZERO);
    }

    public static Invoice subscription(String number) {
        return invoice(number, line("Abonnement CRM, 8 utilisateurs", "8", "49.00", Vat.STANDARD));
    }
}
