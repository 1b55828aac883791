package fr.crmdata.contacts.formats;

/** What our cards say beyond the standard; other programs pass over it. */
final class Extensions {

    static final String STATUS = "X-CRMDATA-STATUS";
    static final String SIREN = "X-CRMDATA-SIREN";
    static final String SIRET = "X-CRMDATA-SIRET";
    static final String VAT = "X-CRMDATA-VAT";
    static final String OWNER = "X-CRMDATA-OWNER";
    static final String TEAM = "X-CRMDATA-TEAM";
    static final String REFERENCE = "X-CRMDATA-REFERENCE";
    /** Followed by the custom field's key; lower case, as it is compared. */
    static final String CUSTOM = "x-crmdata-custom-";

    private Extensions() {}

    /** As values of type text are written (RFC 6350, 3.4). */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace(",", "\\,")
                .replace(";", "\\;");
    }

    static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var out = new StringBuilder(value.length());
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                out.append(value.charAt(i) == 'n' || value.charAt(i) == 'N' ? '\n' : value.charAt(i));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
