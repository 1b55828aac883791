package fr.crmdata.licensing.subscription;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.rules.BusinessNumbers;
import fr.crmdata.licensing.model.rules.Gate;
import fr.crmdata.licensing.model.rules.VatNumber;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.PriceLists.Offer;
import fr.crmdata.licensing.office.Subscriptions.Order;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What must be right about an order. Everything that is wrong is said at once, field by field. */
final class OrderCheck {

    static final int MOST_SEATS = 10_000;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s.,;<>]+(\\.[^@\\s.,;<>]+)+");
    private static final Pattern FRENCH_POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<FieldProblem> problems = new ArrayList<>();

    private OrderCheck() {}

    /**
     * @param terms in force today
     * @param questions codes of the checklist
     * @return the order as it is kept: without spaces around texts, the account number in one piece
     * @throws OrderRefusal.Invalid naming every field that is wrong
     */
    static Order checked(Order sent, Offer offer, Terms terms, List<String> questions) {
        var check = new OrderCheck();
        var holder = check.holder(sent.holder());
        var administrator = check.text("administrator", sent.administrator(), 100);
        var email = check.email("administratorEmail", sent.administratorEmail());
        check.seats(sent, offer);
        var iban = check.payment(sent);
        check.checklist(sent, questions);
        check.terms(sent, terms);
        if (sent.trial() && offer.trialDays() == 0) {
            check.problem("trial", "licensing.order.no-trial");
        }
        if (!check.problems.isEmpty()) {
            throw new OrderRefusal.Invalid(check.problems);
        }
        var seats = new TreeMap<>(sent.seats());
        seats.values().removeIf(count -> count == 0);
        return new Order(
                holder,
                administrator,
                email,
                offer.code(),
                seats,
                sent.months(),
                sent.method(),
                iban,
                sent.answers(),
                terms.version(),
                terms.hash(),
                true,
                sent.trial());
    }

    private Holder holder(Holder sent) {
        var country = sent.country().strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            problem("country", "licensing.order.bad-country");
        }
        var postalCode = text("postalCode", sent.postalCode(), 20);
        if (country.equals("FR")
                && !postalCode.isEmpty()
                && !FRENCH_POSTAL_CODE.matcher(postalCode).matches()) {
            problem("postalCode", "licensing.order.bad-postal-code");
        }
        var siren = sent.siren().replaceAll("\\s", "");
        if (country.equals("FR") && siren.isEmpty()) {
            problem("siren", "licensing.order.bad-siren");
        }
        var vatNumber = VatNumber.plain(sent.vatNumber());
        problems.addAll(BusinessNumbers.problems(country, siren, vatNumber));
        return new Holder(
                text("name", sent.name(), 200),
                optional("person", sent.person(), 100),
                text("street", sent.street(), 300),
                postalCode,
                text("city", sent.city(), 100),
                country,
                siren,
                vatNumber,
                email("email", sent.email()),
                sent.language());
    }

    private void seats(Order sent, Offer offer) {
        sent.seats().forEach((module, count) -> {
            var field = "seats." + module;
            if (!offer.modules().contains(module)) {
                problem(field, "licensing.order.not-in-offer", module, offer.name());
            } else if (count < 0 || count > MOST_SEATS) {
                problem(field, "licensing.order.bad-seats", MOST_SEATS);
            }
        });
        if (sent.seats().values().stream().noneMatch(count -> count > 0)) {
            problem("seats." + offer.modules().get(0), "licensing.order.no-seats");
        }
        if (sent.months() != 1 && sent.months() != 12) {
            problem("months", "licensing.field.month-or-year", "months");
        }
    }

    private String payment(Order sent) {
        var iban = Iban.plain(sent.iban());
        if (sent.method() == PaymentMethod.TRANSFER) {
            return "";
        }
        if (iban.isEmpty()) {
            problem("iban", "licensing.order.no-iban");
        } else if (!Iban.isValid(iban)) {
            problem("iban", "licensing.order.bad-iban");
        } else if (!Iban.isInSepa(iban)) {
            problem("iban", "licensing.order.not-sepa");
        }
        return iban;
    }

    /** Terms 3-1: every question has an answer, whichever it is; the answers are kept. */
    private void checklist(Order sent, List<String> questions) {
        for (var question : questions) {
            if (!Gate.maySubscribe(sent.answers().containsKey(question))) {
                problem("answers." + question, "licensing.order.no-answer");
            }
        }
        sent.answers().keySet().stream()
                .filter(code -> !questions.contains(code))
                .sorted()
                .forEach(code -> problem("answers." + code, "licensing.order.no-question", code));
    }

    private void terms(Order sent, Terms terms) {
        if (!sent.termsHash().equals(terms.hash()) || !sent.termsVersion().equals(terms.version())) {
            problem("termsHash", "licensing.order.other-terms", terms.version());
        } else if (!sent.accepted()) {
            problem("accepted", "licensing.order.not-accepted");
        }
    }

    private String text(String field, String sent, int most) {
        var text = optional(field, sent, most);
        if (text.isEmpty()) {
            problem(field, "licensing.order.missing");
        }
        return text;
    }

    private String optional(String field, String sent, int most) {
        var text = sent.strip();
        if (text.length() > most) {
            problem(field, "licensing.order.too-long", most);
        } else if (text.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r')) {
            problem(field, "licensing.order.bad-signs");
        }
        return text;
    }

    private String email(String field, String sent) {
        var email = sent.strip();
        if (email.isEmpty()) {
            problem(field, "licensing.order.missing");
        } else if (email.length() > 190 || !EMAIL.matcher(email).matches()) {
            problem(field, "licensing.order.bad-email");
        }
        return email;
    }

    private void problem(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }
}
