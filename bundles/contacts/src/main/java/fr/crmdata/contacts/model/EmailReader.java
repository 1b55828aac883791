package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.Draft.EmailText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads e-mail addresses: one or several to a text, with or without a name around them. */
final class EmailReader {

    private static final Pattern SEPARATORS = Pattern.compile("[;,\n|]|\\s/\\s");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Findings findings;

    EmailReader(Findings findings) {
        this.findings = findings;
    }

    List<Email> read(List<EmailText> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Email>();
        for (var i = 0; i < texts.size(); i++) {
            var path = "emails[" + i + "]";
            var typed = findings.block(path + ".address", texts.get(i).address(), Limits.EMAIL_TEXT);
            var label = findings.line(path + ".label", texts.get(i).label(), Limits.PHONE_COMMENT);
            for (var address : addresses(typed)) {
                if (EmailAddress.isWellFormed(address)) {
                    var email = new Email(address, Labels.email(label).orElse(Email.Label.WORK));
                    found.putIfAbsent(address.toLowerCase(Locale.ROOT), email);
                } else {
                    findings.problem(path + ".address", EmailAddress.problemOf(address), Findings.shown(address));
                }
            }
        }
        return findings.atMost("emails", List.copyOf(found.values()), Limits.EMAILS);
    }

    /** The addresses of a text such as {@code Jean <jean@lefevre.fr>; mailto:info@lefevre.fr}. */
    private static List<String> addresses(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (EmailAddress.isWellFormed(text)) {
            return List.of(text);
        }
        var addresses = new ArrayList<String>(2);
        for (var part : SEPARATORS.split(text)) {
            var address = part.strip();
            var open = address.lastIndexOf('<');
            if (open >= 0 && address.endsWith(">")) {
                address = address.substring(open + 1, address.length() - 1).strip();
            }
            if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
                address = address.substring(7);
            }
            var words = SPACES.split(address);
            if (words.length > 1 && List.of(words).stream().allMatch(EmailAddress::isWellFormed)) {
                addresses.addAll(List.of(words));
            } else if (!address.isEmpty()) {
                addresses.add(address);
            }
        }
        return addresses;
    }
}
