package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.BusinessIds;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads SIREN, SIRET and VAT numbers and holds them against their keys and each other. */
final class BusinessIdReader {

    private static final String LA_POSTE = "356000000";

    /** Shapes behind the country code (European Commission, VIES: "structure of VAT numbers"). France is looked at closer. */
    private static final Map<String, Pattern> VAT = Map.ofEntries(
            shape("AT", "U\\d{8}"),
            shape("BE", "[01]\\d{9}"),
            shape("BG", "\\d{9,10}"),
            shape("CY", "\\d{8}[A-Z]"),
            shape("CZ", "\\d{8,10}"),
            shape("DE", "\\d{9}"),
            shape("DK", "\\d{8}"),
            shape("EE", "\\d{9}"),
            shape("EL", "\\d{9}"),
            shape("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            shape("FI", "\\d{8}"),
            shape("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
            shape("HR", "\\d{11}"),
            shape("HU", "\\d{8}"),
            shape("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
            shape("IT", "\\d{11}"),
            shape("LT", "(\\d{9}|\\d{12})"),
            shape("LU", "\\d{8}"),
            shape("LV", "\\d{11}"),
            shape("MT", "\\d{8}"),
            shape("NL", "[A-Z0-9+*]{12}"),
            shape("PL", "\\d{10}"),
            shape("PT", "\\d{9}"),
            shape("RO", "\\d{2,10}"),
            shape("SE", "\\d{12}"),
            shape("SI", "\\d{8}"),
            shape("SK", "\\d{10}"),
            shape("XI", "(\\d{9}|\\d{12}|(GD|HA)\\d{3})"),
            shape("GB", "(\\d{9}|\\d{12}|(GD|HA)\\d{3})"),
            shape("CH", "E\\d{9}(MWST|TVA|IVA)?"));

    private final Findings findings;

    BusinessIdReader(Findings findings) {
        this.findings = findings;
    }

    private static Map.Entry<String, Pattern> shape(String country, String pattern) {
        return Map.entry(country, Pattern.compile(pattern));
    }

    BusinessIds read(String sirenText, String siretText, String vatText) {
        if (sirenText.isEmpty() && siretText.isEmpty() && vatText.isEmpty()) {
            return BusinessIds.none();
        }
        var siret = siret("siret", siretText);
        var siren = siren(sirenText);
        if (siren.filter(digits -> digits.length() == 14).isPresent()) {
            siret = siret.isPresent() ? siret : siren;
            siren = Optional.empty();
        }
        var ofSiret = siret.map(digits -> digits.substring(0, 9));
        if (siren.isPresent() && ofSiret.isPresent() && !siren.equals(ofSiret)) {
            findings.problem("siren", "contacts.siren.not-of-siret", siren.get(), siret.orElse(""));
            siren = ofSiret;
        }
        var vat = vat(vatText, siren.or(() -> ofSiret));
        return new BusinessIds(siren.or(() -> ofSiret), siret, vat);
    }

    private Optional<String> siren(String text) {
        var digits = digits("siren", text);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (digits.length() == 14) {
            findings.repair("siren", "contacts.siren.is-siret", digits);
            return siret("siren", digits);
        }
        if (digits.length() == 8 && isSiren("0" + digits)) {
            findings.repair("siren", "contacts.siren.mended", digits, "0" + digits);
            return Optional.of("0" + digits);
        }
        if (digits.length() != 9) {
            findings.problem("siren", "contacts.siren.length", Findings.shown(text), digits.length());
            return Optional.empty();
        }
        if (!isSiren(digits)) {
            findings.problem("siren", "contacts.siren.key", Findings.shown(text));
            return Optional.empty();
        }
        return Optional.of(digits);
    }

    private Optional<String> siret(String path, String text) {
        var digits = digits(path, text);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (digits.length() == 13 && isSiret("0" + digits)) {
            findings.repair(path, "contacts.siren.mended", digits, "0" + digits);
            return Optional.of("0" + digits);
        }
        if (digits.length() != 14) {
            findings.problem(path, "contacts.siret.length", Findings.shown(text), digits.length());
            return Optional.empty();
        }
        if (!isSiret(digits)) {
            findings.problem(path, "contacts.siret.key", Findings.shown(text));
            return Optional.empty();
        }
        return Optional.of(digits);
    }

    /** The digits of a text; empty, with a problem noted, when there is anything else in it than signs that group them. */
    private String digits(String path, String text) {
        var cleaned = findings.line(path, text, Limits.NAME);
        var digits = new StringBuilder(14);
        for (var i = 0; i < cleaned.length(); i++) {
            var c = cleaned.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (" .-\u2013'\u2019".indexOf(c) < 0) {
                findings.problem(path, problemOfSign(cleaned), Findings.shown(cleaned));
                return "";
            }
        }
        return digits.toString();
    }

    private static String problemOfSign(String text) {
        var scientific = text.indexOf("E+") > 0 || text.indexOf("e+") > 0;
        return scientific ? "contacts.siren.scientific" : "contacts.siren.letters";
    }

    private Optional<String> vat(String text, Optional<String> siren) {
        var cleaned = findings.line("vat", text, Limits.NAME).toUpperCase(Locale.ROOT);
        var compact = new StringBuilder(14);
        cleaned.chars().filter(c -> " .-".indexOf(c) < 0).forEach(compact::appendCodePoint);
        if (compact.isEmpty()) {
            return Optional.empty();
        }
        var vat = compact.toString();
        var country = vat.length() < 2 ? "" : vat.substring(0, 2);
        var shape = VAT.get(country);
        if (shape == null) {
            findings.problem("vat", "contacts.vat.country", Findings.shown(text));
            return Optional.empty();
        }
        if (!shape.matcher(vat).region(2, vat.length()).matches()) {
            findings.problem("vat", "contacts.vat.shape", Findings.shown(text), country);
            return Optional.empty();
        }
        return country.equals(Countries.FRANCE) ? frenchVat(vat, siren) : Optional.of(vat);
    }

    private Optional<String> frenchVat(String vat, Optional<String> siren) {
        var own = vat.substring(4);
        // Companies of Monaco have a French number without a SIREN; theirs begins with zeros (BOI-TVA-DECLA-20-10-20).
        if (own.startsWith("000")) {
            return Optional.of(vat);
        }
        var key = vat.substring(2, 4);
        var numeric = Character.isDigit(key.charAt(0)) && Character.isDigit(key.charAt(1));
        if (!isSiren(own) || (numeric && Integer.parseInt(key) != keyOf(own))) {
            findings.problem("vat", "contacts.vat.key", vat);
            return Optional.empty();
        }
        if (siren.isPresent() && !siren.get().equals(own)) {
            findings.problem("vat", "contacts.vat.not-of-siren", vat, siren.get());
            return Optional.empty();
        }
        return Optional.of(vat);
    }

    /** The key of a French VAT number (CGI, ann. IV, art. 121). */
    private static int keyOf(String siren) {
        return (12 + 3 * (Integer.parseInt(siren) % 97)) % 97;
    }

    static boolean isSiren(String digits) {
        return luhn(digits) % 10 == 0;
    }

    /** The establishments of La Poste are too many for the key: theirs is the plain sum of the digits, a multiple of 5. */
    static boolean isSiret(String digits) {
        if (luhn(digits) % 10 == 0) {
            return isSiren(digits.substring(0, 9));
        }
        return digits.startsWith(LA_POSTE) && digits.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }
}
