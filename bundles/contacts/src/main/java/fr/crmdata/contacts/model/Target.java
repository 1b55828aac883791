package fr.crmdata.contacts.model;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.util.Optional;
import java.util.Set;

/**
 * Where a column of a file goes.
 *
 * @param position which address or employer a part belongs to, from 1; 1 for all others
 * @param custom key of the custom field; empty text unless the part is {@link Part#CUSTOM}
 */
public record Target(Part part, int position, String custom) {

    private static final int MOST_POSITIONS = 9;

    /** Parts of a contact as columns have them. */
    public enum Part {
        IGNORE,
        /** Of a person or organisation. */
        NAME,
        HONORIFIC,
        FIRST_NAME,
        LAST_NAME,
        /** The contact itself when no person is named, else where that person works. */
        ORGANISATION,
        DEPARTMENT,
        JOB_TITLE,
        KIND,
        STATUS,
        PHONE,
        MOBILE,
        HOME_PHONE,
        FAX,
        EMAIL,
        HOME_EMAIL,
        ADDRESS,
        POSTAL_CODE,
        TOWN,
        COUNTRY,
        ADDRESS_LABEL,
        /** Several addresses in one cell, or an address with postal code and town. */
        WHOLE_ADDRESS,
        WEB_SITE,
        SIREN,
        SIRET,
        VAT,
        BIRTHDAY,
        TAGS,
        OWNER,
        TEAM,
        REFERENCE,
        DESCRIPTION,
        NOTE,
        /** Several things in one cell, each behind its label: {@code Adresse : … | Tél : …}. */
        DETAILS,
        CUSTOM;

        /** Whether several columns can go there. */
        boolean isRepeatable() {
            return REPEATABLE.contains(this);
        }

        /** Whether it belongs to one of several addresses or employers. */
        boolean hasPosition() {
            return POSITIONED.contains(this);
        }

        /** Whether a row can be named by it. */
        boolean names() {
            return NAMING.contains(this);
        }
    }

    private static final Set<Part> REPEATABLE = Set.of(
            Part.IGNORE,
            Part.PHONE,
            Part.MOBILE,
            Part.HOME_PHONE,
            Part.FAX,
            Part.EMAIL,
            Part.HOME_EMAIL,
            Part.ADDRESS,
            Part.WHOLE_ADDRESS,
            Part.WEB_SITE,
            Part.TAGS,
            Part.DESCRIPTION,
            Part.NOTE,
            Part.DETAILS);

    private static final Set<Part> POSITIONED = Set.of(
            Part.ADDRESS,
            Part.POSTAL_CODE,
            Part.TOWN,
            Part.COUNTRY,
            Part.ADDRESS_LABEL,
            Part.ORGANISATION,
            Part.DEPARTMENT,
            Part.JOB_TITLE);

    private static final Set<Part> NAMING =
            Set.of(Part.NAME, Part.FIRST_NAME, Part.LAST_NAME, Part.ORGANISATION, Part.EMAIL, Part.HOME_EMAIL);

    public Target {
        if (position < 1 || position > MOST_POSITIONS || (position > 1 && !part.hasPosition())) {
            throw new IllegalArgumentException("no such position: " + part + " " + position);
        }
        if (custom.isEmpty() == (part == Part.CUSTOM)) {
            throw new IllegalArgumentException("a custom field and nothing else has a key: " + part);
        }
    }

    public static Target of(Part part) {
        return new Target(part, 1, "");
    }

    public static Target of(Part part, int position) {
        return new Target(part, position, "");
    }

    public static Target custom(String key) {
        return new Target(Part.CUSTOM, 1, key);
    }

    public static Target ignore() {
        return of(Part.IGNORE);
    }

    /** {@code town}, {@code town.2}, {@code custom.sector}. */
    public String key() {
        if (part == Part.CUSTOM) {
            return CustomValueField.PREFIX + custom;
        }
        return Drafts.key(part) + (position > 1 ? "." + position : "");
    }

    /** What {@link #key} printed; empty for anything else. */
    public static Optional<Target> parse(String key) {
        if (key.startsWith(CustomValueField.PREFIX)) {
            var name = key.substring(CustomValueField.PREFIX.length());
            return name.isEmpty() ? Optional.empty() : Optional.of(custom(name));
        }
        var dot = key.indexOf('.');
        var position = dot < 0 ? 1 : key.length() == dot + 2 ? Character.digit(key.charAt(dot + 1), 10) : -1;
        return Plain.constantIfAny(Part.class, dot < 0 ? key : key.substring(0, dot))
                .filter(part -> part != Part.CUSTOM)
                .filter(part -> dot < 0 || (position > 1 && part.hasPosition()))
                .map(part -> of(part, position));
    }

    public String label(Language language, CustomFields customFields) {
        if (part == Part.CUSTOM) {
            return customFields.find(custom).map(field -> field.label(language)).orElse(custom);
        }
        var label = Texts.of(Target.class, language).of("contacts.target." + Drafts.key(part));
        return position > 1 ? label + " " + position : label;
    }
}
