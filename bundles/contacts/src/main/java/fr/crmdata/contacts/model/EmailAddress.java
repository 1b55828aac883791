package fr.crmdata.contacts.model;

/**
 * The shape of e-mail addresses that mail is really sent to: what browsers accept in a form (WHATWG HTML, "valid e-mail
 * address"), with a dot in the domain, and letters of any alphabet (RFC 6531). Quoted local parts, comments and addresses of
 * machines, which RFC 5322 allows, are in practice typing errors. A list of existing top-level domains is left out on
 * purpose: it would be out of date before the next update.
 */
final class EmailAddress {

    private static final String SIGNS = ".!#$%&'*+/=?^_`{|}~-";

    private EmailAddress() {}

    static boolean isWellFormed(String address) {
        var at = address.lastIndexOf('@');
        return at > 0
                && address.length() <= Limits.EMAIL
                && at <= 64
                && isLocalPart(address, at)
                && HostName.isPublic(address.substring(at + 1));
    }

    /** Code of the sentence that says what is wrong with an address that is not well formed. */
    static String problemOf(String address) {
        var at = address.indexOf('@');
        if (at < 0) {
            return "contacts.email.no-at";
        }
        if (address.length() > Limits.EMAIL || at > 64) {
            return "contacts.email.too-long";
        }
        if (at != address.lastIndexOf('@')) {
            return "contacts.email.several-at";
        }
        if (address.chars().anyMatch(Character::isWhitespace)) {
            return "contacts.email.space";
        }
        return HostName.isPublic(address.substring(at + 1)) ? "contacts.email.local" : "contacts.email.domain";
    }

    private static boolean isLocalPart(String address, int at) {
        var last = '.';
        for (var i = 0; i < at; i++) {
            var c = address.charAt(i);
            if ((!Character.isLetterOrDigit(c) && SIGNS.indexOf(c) < 0) || (c == '.' && last == '.')) {
                return false;
            }
            last = c;
        }
        return last != '.';
    }
}
