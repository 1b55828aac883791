package fr.crmdata.licensing.subscription;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.Subscriptions.Order;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Orders that differ in one thing. */
final class Orders {

    static final Terms TERMS = TermsLibrary.shipped().get(0);

    private Orders() {}

    static Holder holder(String name) {
        return new Holder(
                name,
                "Élise Morel",
                "3 rue des Lilas",
                "69003",
                "Lyon",
                "FR",
                "732829320",
                "contact@morel.example",
                Language.FR);
    }

    static Map<String, Boolean> yes() {
        return OrderDesk.QUESTIONS.stream().collect(Collectors.toMap(code -> code, code -> true));
    }

    static Order good() {
        return good("Morel Conseil");
    }

    static Order good(String name) {
        return new Order(
                holder(name),
                "Élise Morel",
                "elise@morel.example",
                "crm",
                Map.of("CRM", 3),
                1,
                PaymentMethod.DIRECT_DEBIT,
                "FR76 3000 6000 0112 3456 7890 189",
                yes(),
                TERMS.version(),
                TERMS.hash(),
                true,
                false);
    }

    static Order with(Holder holder) {
        return change(good(), holder, good().seats(), good().iban(), good().answers(), true, false);
    }

    static Order seats(Map<String, Integer> seats) {
        return change(good(), good().holder(), seats, good().iban(), good().answers(), true, false);
    }

    static Order iban(String iban) {
        return change(good(), good().holder(), good().seats(), iban, good().answers(), true, false);
    }

    static Order withoutAnswer(String code) {
        var answers = new LinkedHashMap<>(yes());
        answers.remove(code);
        return change(good(), good().holder(), good().seats(), good().iban(), answers, true, false);
    }

    static Order notAccepted() {
        return change(good(), good().holder(), good().seats(), good().iban(), good().answers(), false, false);
    }

    static Order trial() {
        return change(good(), good().holder(), good().seats(), good().iban(), good().answers(), true, true);
    }

    private static Order change(
            Order old,
            Holder holder,
            Map<String, Integer> seats,
            String iban,
            Map<String, Boolean> answers,
            boolean accepted,
            boolean trial) {
        return new Order(
                holder,
                old.administrator(),
                old.administratorEmail(),
                old.offer(),
                seats,
                old.months(),
                old.method(),
                iban,
                answers,
                old.termsVersion(),
                old.termsHash(),
                accepted,
                trial);
    }
}
