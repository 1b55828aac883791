package fr.crmdata.contacts.model;

import fr.crmdata.contacts.model.Target.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells by the values of a column what it holds. */
final class ValueShapes {

    private static final double ENOUGH = 0.8;
    private static final LocalDate ANY_DAY = LocalDate.of(2100, 1, 1);

    private ValueShapes() {}

    /**
     * What most values are.
     *
     * @param share of the values that are it, 0 to 1
     */
    record Shape(Part part, double share) {}

    /** @param values those that are not empty */
    static Optional<Shape> of(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var shapes = new ArrayList<Shape>();
        shapes.add(share(Part.DETAILS, values, LabelledText::isLabelled));
        shapes.add(share(Part.EMAIL, values, value -> EmailAddress.isWellFormed(value.strip())));
        shapes.add(share(Part.SIRET, values, value -> isSiret(digits(value))));
        shapes.add(share(
                Part.SIREN, values, value -> digits(value).length() == 9 && BusinessIdReader.isSiren(digits(value))));
        shapes.add(share(Part.VAT, values, ValueShapes::isVat));
        shapes.add(share(Part.PHONE, values, ValueShapes::isPhone));
        shapes.add(share(Part.POSTAL_CODE, values, ValueShapes::isPostalCode));
        shapes.add(share(Part.WEB_SITE, values, ValueShapes::isWebSite));
        shapes.add(share(Part.BIRTHDAY, values, ValueShapes::isDate));
        shapes.add(share(Part.NAME, values, ValueShapes::isPerson));
        return shapes.stream().filter(shape -> shape.share() >= ENOUGH).findFirst();
    }

    private static Shape share(Part part, List<String> values, Predicate<String> isIt) {
        var fitting = values.stream().filter(isIt).count();
        return new Shape(part, (double) fitting / values.size());
    }

    /** The digits of a text that has nothing else but spaces, points and the like; empty text for others. */
    private static String digits(String value) {
        var digits = new StringBuilder(14);
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (" .-\u00A0".indexOf(c) < 0) {
                return "";
            }
        }
        return digits.toString();
    }

    private static boolean isSiret(String digits) {
        return digits.length() == 14 && BusinessIdReader.isSiret(digits);
    }

    private static boolean isVat(String value) {
        var text = value.strip();
        return text.length() >= 10
                && text.length() <= 18
                && Character.isUpperCase(text.charAt(0))
                && Character.isUpperCase(text.charAt(1))
                && text.substring(4).chars().filter(Character::isDigit).count() >= 6
                && text.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == ' ');
    }

    private static boolean isPhone(String value) {
        var digits = value.chars().filter(Character::isDigit).count();
        var start = value.strip();
        return digits >= 9
                && (start.startsWith("0") || start.startsWith("+") || start.startsWith("("))
                && value.chars().filter(Character::isLetter).count() <= 3
                && value.indexOf('@') < 0;
    }

    private static boolean isPostalCode(String value) {
        var digits = digits(value);
        return digits.length() == 5 || (digits.length() == 4 && value.strip().length() == 4);
    }

    private static boolean isWebSite(String value) {
        var text = value.strip();
        return text.startsWith("http://")
                || text.startsWith("https://")
                || (text.startsWith("www.") && text.indexOf(' ') < 0);
    }

    private static boolean isDate(String value) {
        return value.length() >= 8 && Dates.read(Clean.line(value), ANY_DAY).isPresent();
    }

    private static boolean isPerson(String value) {
        var words = Words.of(value);
        return words.size() >= 2 && PersonNames.isPerson(Clean.line(value));
    }
}
