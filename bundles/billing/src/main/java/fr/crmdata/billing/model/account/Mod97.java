package fr.crmdata.billing.model.account;

/** The check digits of ISO 7064 that IBAN, creditor identifier and structured references share. */
final class Mod97 {

    private Mod97() {}

    /** @param text digits and capital letters; a letter counts as two digits from 10 on */
    static int of(String text) {
        var rest = 0;
        for (var i = 0; i < text.length(); i++) {
            var value = Character.digit(text.charAt(i), 36);
            if (value < 0) {
                throw new IllegalArgumentException(text);
            }
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest;
    }

    /** The two digits that make the whole valid. */
    static String digits(String country, String rest) {
        var check = 98 - of(rest + country + "00");
        return check < 10 ? "0" + check : String.valueOf(check);
    }
}
