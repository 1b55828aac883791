package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.Draft.AddressText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads postal addresses. */
final class AddressReader {

    private final Findings findings;

    AddressReader(Findings findings) {
        this.findings = findings;
    }

    List<PostalAddress> read(List<AddressText> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<PostalAddress>();
        for (var i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                var address = read("addresses[" + i + "]", texts.get(i));
                if (!address.lines().isEmpty()
                        || !address.postalCode().isEmpty()
                        || !address.town().isEmpty()) {
                    found.add(address);
                }
            }
        }
        return findings.atMost("addresses", List.copyOf(found), Limits.ADDRESSES);
    }

    private PostalAddress read(String path, AddressText text) {
        var lines = lines(path, text.lines());
        var last = text.country().isBlank() ? countryOfLastLine(lines) : Optional.<String>empty();
        var country = last.orElseGet(() -> country(path + ".country", text.country()));
        var typedCode = findings.line(path + ".postalCode", text.postalCode(), Limits.TOWN);
        var town = findings.line(path + ".town", text.town(), Limits.TOWN);
        if (typedCode.isEmpty() && PostalCodes.startsWithFrenchCode(town) && Countries.isFrench(country)) {
            typedCode = town.substring(0, 5);
            town = town.substring(5).strip();
        }
        var label = findings.line(path + ".label", text.label(), Limits.PHONE_COMMENT);
        return new PostalAddress(
                last.isPresent() ? lines.subList(0, lines.size() - 1) : lines,
                postalCode(path + ".postalCode", typedCode, country),
                town,
                country,
                Labels.address(label).orElse(PostalAddress.Label.WORK));
    }

    /** The country under an address that came in one piece, as on an envelope. */
    private static Optional<String> countryOfLastLine(List<String> lines) {
        var last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        return lines.size() < 2 || last.length() < 4 ? Optional.empty() : Countries.find(last);
    }

    private String country(String path, String text) {
        var typed = findings.line(path, text, Limits.TOWN);
        if (typed.isEmpty()) {
            return Countries.FRANCE;
        }
        var country = Countries.find(typed);
        if (country.isEmpty()) {
            findings.problem(path, "contacts.address.country", Findings.shown(typed));
        }
        return country.orElse(Countries.FRANCE);
    }

    private String postalCode(String path, String typed, String country) {
        if (typed.isEmpty()) {
            return "";
        }
        var read = PostalCodes.read(typed, country);
        if (read.problem().isPresent()) {
            findings.problem(path, read.problem().get(), Findings.shown(typed));
        } else if (read.mended()) {
            findings.repair(path, "contacts.address.postal-code.mended", typed, read.code());
        }
        return read.code();
    }

    private List<String> lines(String path, List<String> texts) {
        var lines = new ArrayList<String>(4);
        for (var i = 0; i < texts.size(); i++) {
            for (var line : Clean.block(texts.get(i)).split("\n")) {
                var cleaned = findings.line(path + ".lines[" + i + "]", line, Limits.ADDRESS_LINE);
                if (!cleaned.isEmpty()) {
                    lines.add(cleaned);
                }
            }
        }
        return findings.atMost(path + ".lines", lines, Limits.ADDRESS_LINES);
    }
}
