package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import java.util.Optional;

/**
 * How long a contact's JSON document gets at most, in characters. The store keeps it in a column of 30,000; list limits alone
 * would allow more.
 */
final class Weight {

    static final int MOST = 28_000;

    private static final int FRAME = 600;

    private int sum = FRAME;

    private Weight() {}

    static int of(ContactDetails details) {
        var weight = new Weight();
        weight.add(details.name().display(), 40);
        weight.add(details.jobTitle());
        for (var phone : details.phones()) {
            weight.add(phone.comment(), 80 + phone.extension().length());
        }
        details.emails().forEach(email -> weight.add(email.address(), 40));
        for (var address : details.addresses()) {
            address.lines().forEach(line -> weight.add(line, 5));
            weight.add(address.town(), 80 + address.postalCode().length());
        }
        details.webSites().forEach(site -> weight.add(site.address(), 5));
        details.tags().forEach(tag -> weight.add(tag, 5));
        weight.add(details.reference());
        weight.add(details.description());
        details.custom().forEach((key, value) -> weight.add(value.toString(), key.length() + 10));
        return weight.sum;
    }

    private void add(Optional<String> text) {
        text.ifPresent(some -> add(some, 10));
    }

    private void add(String text, int frame) {
        sum += frame + text.length();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                sum++;
            }
        }
    }
}
