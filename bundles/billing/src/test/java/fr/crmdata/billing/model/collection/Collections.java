package fr.crmdata.billing.model.collection;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.Amendment;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.model.mandate.MandateUse;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import java.time.LocalDate;
import java.util.Optional;

/** Debits as tests want them. */
public final class Collections {

    public static final Address NANTERRE = new Address("1 rue de l’Église", "", "92000", "Nanterre", "FR");
    public static final Iban OURS = new Iban("FR7630006000011234567890189");
    public static final Iban THEIRS = new Iban("FR1420041010050500013M02606");
    public static final Creditor CREDITOR = new Creditor(
            new Holder("CRM & DATA", Optional.of(NANTERRE), OURS, Optional.of("AGRIFRPPXXX")),
            CreditorIdentifier.of("FR", "ZZZ", "123456"));
    public static final Holder DEBTOR = new Holder(
            "Boulangerie du Marché",
            Optional.of(new Address("Quai Saint-Vincent", "12 bis", "69001", "Lyon", "FR")),
            THEIRS,
            Optional.empty());

    private Collections() {}

    public static Debit debit(String name, String amount) {
        return debit(name, amount, Scheme.CORE, Sequence.RCUR, Optional.empty());
    }

    public static Debit debit(
            String name, String amount, Scheme scheme, Sequence sequence, Optional<Amendment> amendment) {
        return new Debit(
                name,
                Money.of(amount),
                new MandateUse(
                        new MandateReference("RUM-" + name),
                        scheme,
                        sequence,
                        LocalDate.of(2026, 11, 1),
                        DEBTOR,
                        amendment),
                "Abonnement 12/2026 – facture " + name);
    }

    public static DebitBatches.Dated on(String day, Debit debit) {
        return new DebitBatches.Dated(LocalDate.parse(day), debit);
    }
}
