package fr.crmdata.contacts.search;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.model.PhoneNumbers;
import fr.crmdata.contacts.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Says what of a contact fits a part that was typed and is not in its name. */
final class Matched {

    private final PhoneNumbers numbers;
    private final Typed typed;

    Matched(PhoneNumbers numbers, Typed typed) {
        this.numbers = numbers;
        this.typed = typed;
    }

    /** The first value that fits, as people write it; empty text when the name does, or it cannot be said. */
    String of(Contact contact) {
        var name = Words.of(contact.details().name().display());
        for (var part : typed.parts()) {
            var inName = part instanceof Typed.Part.Word word && name.stream().anyMatch(containing(word.text()));
            if (!inName) {
                var value = value(contact, part);
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return "";
    }

    private String value(Contact contact, Typed.Part part) {
        if (part instanceof Typed.Part.Digits digits) {
            return ofDigits(contact, digits);
        }
        if (part instanceof Typed.Part.Mail mail) {
            return mails(contact).stream()
                    .filter(address -> address.toLowerCase(Locale.ROOT).startsWith(mail.address()))
                    .findFirst()
                    .orElseGet(() -> ofWord(contact, mail.words().get(0)));
        }
        return ofWord(contact, ((Typed.Part.Word) part).text());
    }

    private String ofDigits(Contact contact, Typed.Part.Digits digits) {
        for (var phone : contact.details().phones()) {
            var atHome = Telephone.atHome(phone.number());
            if (Telephone.international(phone.number()).startsWith(digits.digits())
                    || atHome.startsWith(digits.digits())
                    || atHome.startsWith("0" + digits.digits())
                    || atHome.endsWith(digits.digits())) {
                return numbers.display(phone.number());
            }
        }
        return codes(contact).stream()
                .filter(code -> Terms.code(code).startsWith(digits.digits()))
                .findFirst()
                .orElseGet(() -> digits.words().isEmpty()
                        ? ""
                        : ofWord(contact, digits.words().get(0)));
    }

    private String ofWord(Contact contact, String word) {
        var values = new ArrayList<String>();
        contact.details()
                .addresses()
                .forEach(address -> values.add((address.postalCode() + " " + address.town()).strip()));
        values.addAll(mails(contact));
        values.addAll(contact.details().tags());
        contact.details().jobTitle().ifPresent(values::add);
        values.addAll(codes(contact));
        return values.stream()
                .filter(value -> Words.of(value).stream().anyMatch(containing(word))
                        || Terms.code(value).startsWith(word))
                .findFirst()
                .orElse("");
    }

    private static Predicate<String> containing(String word) {
        return candidate -> word.length() <= InIndex.STARTS ? candidate.startsWith(word) : candidate.contains(word);
    }

    private static List<String> mails(Contact contact) {
        return contact.details().emails().stream().map(email -> email.address()).toList();
    }

    private static List<String> codes(Contact contact) {
        var codes = new ArrayList<String>();
        contact.details().reference().ifPresent(codes::add);
        var ids = contact.details().businessIds();
        ids.siret().ifPresent(codes::add);
        ids.siren().ifPresent(codes::add);
        ids.vat().ifPresent(codes::add);
        return codes;
    }
}
