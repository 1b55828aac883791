package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.Draft.PhoneText;
import fr.crmdata.contacts.model.PhoneNumbers.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads telephone numbers as people write them into a cell: several at once, with words around them that say which is which or
 * when to call. What is not a number becomes the comment of the number before it, so nothing is lost.
 */
final class PhoneReader {

    private final PhoneNumbers numbers;
    private final Findings findings;
    private final List<String> regions;

    /** @param regions whose habits to try, the likeliest first */
    PhoneReader(PhoneNumbers numbers, Findings findings, List<String> regions) {
        this.numbers = numbers;
        this.findings = findings;
        this.regions = regions;
    }

    List<Phone> read(List<PhoneText> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var phones = new ArrayList<Phone>(texts.size());
        for (var i = 0; i < texts.size(); i++) {
            readOne("phones[" + i + "]", texts.get(i), phones);
        }
        return findings.atMost("phones", withoutRepetition(phones), Limits.PHONES);
    }

    private void readOne(String path, PhoneText text, List<Phone> into) {
        var typed = findings.block(path + ".number", text.number(), Limits.PHONE_TEXT);
        if (typed.isEmpty()) {
            return;
        }
        var label = findings.line(path + ".label", text.label(), Limits.PHONE_COMMENT);
        var comment = findings.line(path + ".comment", text.comment(), Limits.PHONE_COMMENT);
        var extension = extension(path, text.extension());
        var whole = wholeNumber(typed);
        if (whole instanceof Result.Known number) {
            into.add(phone(path, typed, number, label, extension, comment));
            return;
        }
        var found = pieces(path, typed, label, comment);
        if (found.isEmpty()) {
            var no = (Result.Unreadable) whole;
            findings.problem(path + ".number", no.code(), arguments(typed, no));
        }
        into.addAll(found);
    }

    private static Object[] arguments(String typed, Result.Unreadable no) {
        var arguments = new ArrayList<Object>();
        arguments.add(Findings.shown(typed));
        arguments.addAll(no.arguments());
        return arguments.toArray();
    }

    private String extension(String path, String text) {
        var cleaned = findings.line(path + ".extension", text, Limits.PHONE_COMMENT);
        if (cleaned.isEmpty()) {
            return "";
        }
        var digits = digits(cleaned);
        if (digits.isEmpty() || digits.length() > Limits.EXTENSION) {
            findings.problem(
                    path + ".extension", "contacts.phone.extension", Findings.shown(cleaned), Limits.EXTENSION);
            return "";
        }
        return digits;
    }

    /** The text as one number, in one of the regions; otherwise why it is none in the first. */
    private Result wholeNumber(String typed) {
        var first = numbers.read(typed, regions.get(0));
        for (var i = 1; i < regions.size() && first instanceof Result.Unreadable; i++) {
            if (numbers.read(typed, regions.get(i)) instanceof Result.Known number) {
                return number;
            }
        }
        return first instanceof Result.Unreadable
                        && PhoneScanner.isNorthAmerican(typed)
                        && numbers.read(typed, "US") instanceof Result.Known known
                ? new Result.Known(known.number(), known.extension(), known.type(), true)
                : first;
    }

    private Phone phone(
            String path, String typed, Result.Known number, String label, String extension, String comment) {
        if (number.mended()) {
            findings.repair(
                    path + ".number",
                    "contacts.phone.mended",
                    Findings.shown(typed),
                    numbers.international(number.number()));
        }
        var told = Labels.phone(label);
        var guess = number.type() == PhoneNumbers.Type.MOBILE ? Phone.Label.MOBILE : Phone.Label.WORK;
        var rest = label.isEmpty() || Labels.isPlainPhoneLabel(label) ? "" : label;
        return new Phone(
                number.number(),
                extension.isEmpty() ? number.extension() : extension,
                told.orElse(guess),
                comment.isEmpty() ? rest : comment);
    }

    /** The numbers of a cell that holds more than one number, or more than a number. */
    private List<Phone> pieces(String path, String typed, String label, String comment) {
        var found = new ArrayList<Found>();
        var at = 0;
        while (at < typed.length()) {
            var end = PhoneScanner.endOfPiece(typed, at);
            readPiece(typed, at, end).forEach(found::add);
            at = end + 1;
        }
        var phones = new ArrayList<Phone>();
        for (var i = 0; i < found.size(); i++) {
            var one = found.get(i);
            var next = i + 1 < found.size() ? found.get(i + 1).labelStart() : typed.length();
            var said = PhoneScanner.comment(typed, one.end(), next);
            if (said.length() > Limits.PHONE_COMMENT) {
                findings.problem(
                        path + ".comment", "contacts.text.too-long", Findings.shown(said), Limits.PHONE_COMMENT);
                said = "";
            }
            var words = one.label().isEmpty() ? label : one.label();
            phones.add(phone(path, typed, one.number(), words, "", comment.isEmpty() ? said : comment));
        }
        return phones;
    }

    /**
     * A number found in a text.
     *
     * @param labelStart where the words begin that belong to it
     * @param end behind its last character
     */
    private record Found(Result.Known number, int labelStart, int end, String label) {}

    private List<Found> readPiece(String typed, int from, int to) {
        var start = PhoneScanner.startOfNumber(typed, from, to);
        var end = PhoneScanner.endOfNumber(typed, start, to);
        if (end < 0) {
            return List.of();
        }
        var label = PhoneScanner.label(typed, from, start);
        var text = typed.substring(start, end).strip();
        if (wholeNumber(text) instanceof Result.Known number) {
            // "8h30" is no number and "call 17 for help" is said about another, but "17" between two slashes is one.
            var rest = typed.substring(end, to).strip();
            var alone = (rest.isEmpty() || rest.startsWith("("))
                    && (label.isEmpty() || PhoneScanner.isBehindColon(typed, from, start));
            return number.number().startsWith("+") || alone ? List.of(new Found(number, from, end, label)) : List.of();
        }
        return two(text)
                .map(halves ->
                        List.of(new Found(halves.get(0), from, end, label), new Found(halves.get(1), end, end, label)))
                .orElse(List.of());
    }

    /** Two French numbers with nothing but a space between them. */
    private Optional<List<Result.Known>> two(String text) {
        var digits = digits(text);
        if (digits.length() != 20 || text.indexOf('+') >= 0) {
            return Optional.empty();
        }
        var first = numbers.read(digits.substring(0, 10), regions.get(0));
        var second = numbers.read(digits.substring(10), regions.get(0));
        return first instanceof Result.Known one && second instanceof Result.Known other
                ? Optional.of(List.of(one, other))
                : Optional.empty();
    }

    private static String digits(String text) {
        var digits = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /** The same number twice for the same purpose is one number. */
    private static List<Phone> withoutRepetition(List<Phone> phones) {
        if (phones.size() < 2) {
            return phones;
        }
        var seen = new LinkedHashMap<String, Phone>();
        for (var phone : phones) {
            var key = phone.number() + "x" + phone.extension() + (phone.label() == Phone.Label.FAX ? "f" : "");
            seen.merge(key, phone, (first, second) -> first.comment().isEmpty() ? withComment(first, second) : first);
        }
        return List.copyOf(seen.values());
    }

    private static Phone withComment(Phone phone, Phone other) {
        return new Phone(phone.number(), phone.extension(), phone.label(), other.comment());
    }
}
