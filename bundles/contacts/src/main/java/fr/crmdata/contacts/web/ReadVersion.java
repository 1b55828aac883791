package fr.crmdata.contacts.web;

import fr.crmdata.api.web.Visit;
import java.util.Optional;

/** The version of what a form was drawn from: its page sends it along, and who is overtaken is told. */
final class ReadVersion {

    /** Its digits always fit into a long. */
    private static final int DIGITS = 17;

    private ReadVersion() {}

    static long of(Visit visit) {
        return of(visit, "version");
    }

    /** @throws WebRefusal.Unreadable when the field is not there or holds no number */
    static long of(Visit visit, String field) {
        return number(visit.form(field)).orElseThrow(WebRefusal.Unreadable::new);
    }

    static Optional<Long> number(String text) {
        return Optional.of(text)
                .filter(digits -> !digits.isEmpty() && digits.length() <= DIGITS)
                .filter(digits -> digits.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Long::parseLong);
    }
}
