package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.Draft.AddressText;
import java.util.List;

/**
 * Postal addresses in one line: {@code 2 passage du Souvenir, 14210, Esquay-Notre-Dame}, or as our own exports write those
 * that have no columns left: {@code Bâtiment B // 5 rue du Port, 1000, Bruxelles, BE}.
 */
final class WholeAddress {

    private static final String BETWEEN_LINES = " // ";

    private WholeAddress() {}

    static AddressText parse(String text, String label) {
        var pieces = List.of(Clean.line(text).split(", ?", -1));
        var last = pieces.size() - 1;
        var country = pieces.get(last);
        if (last >= 2
                && country.length() == 2
                && isCapitals(country)
                && Countries.find(country).isPresent()) {
            return address(pieces.subList(0, last - 2), pieces.get(last - 2), pieces.get(last - 1), country, label);
        }
        for (var i = last; i >= 0; i--) {
            var piece = pieces.get(i);
            if (PostalCodes.startsWithFrenchCode(piece + "  ") && piece.strip().length() == 5) {
                return address(pieces.subList(0, i), piece, join(pieces.subList(i + 1, last + 1)), "", label);
            }
            if (PostalCodes.startsWithFrenchCode(piece)) {
                var town = piece.substring(5).strip();
                var more = join(pieces.subList(i + 1, last + 1));
                var abroad = Countries.find(more).isPresent();
                return address(
                        pieces.subList(0, i),
                        piece.substring(0, 5),
                        abroad || more.isEmpty() ? town : town + ", " + more,
                        abroad ? more : "",
                        label);
            }
        }
        return address(pieces, "", "", "", label);
    }

    private static AddressText address(
            List<String> lines, String postalCode, String town, String country, String label) {
        return new AddressText(List.of(join(lines).split(BETWEEN_LINES)), postalCode, town, country, label);
    }

    private static String join(List<String> pieces) {
        return String.join(", ", pieces).strip();
    }

    private static boolean isCapitals(String text) {
        return text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** What {@link #parse} reads. */
    static String print(List<String> lines, String postalCode, String town, String country) {
        return String.join(BETWEEN_LINES, lines) + ", " + postalCode + ", " + town + ", " + country;
    }
}
