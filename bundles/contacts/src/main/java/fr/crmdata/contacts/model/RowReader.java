package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.Draft.EmailText;
import fr.crmdata.api.contacts.Draft.EmploymentText;
import fr.crmdata.api.contacts.Draft.PhoneText;
import fr.crmdata.api.contacts.DraftBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Makes drafts of the rows of a table, and completes drafts that came as such with what the import says for all. */
public final class RowReader {

    private final Mapping mapping;
    private final ImportOptions options;

    public RowReader(Mapping mapping, ImportOptions options) {
        this.mapping = mapping;
        this.options = options;
    }

    /** @param cells in the order of the mapping's columns; missing ones count as empty */
    public Draft read(List<String> cells) {
        var row = new Row();
        var count = Math.min(cells.size(), mapping.targets().size());
        for (var i = 0; i < count; i++) {
            var cell = cells.get(i);
            if (!cell.isBlank()) {
                row.put(mapping.targets().get(i), cell);
            }
        }
        return row.draft(options);
    }

    /** A draft that came as such, with what the import says for all. */
    public static Draft complete(Draft card, ImportOptions options) {
        var draft = card.edit();
        if (card.status().isBlank() && options.status() != Status.NONE) {
            draft.status(Drafts.key(options.status()));
        }
        if (card.owner().isBlank()) {
            draft.owner(options.owner());
        }
        options.tags().forEach(draft::tag);
        return draft.build();
    }

    /** What has been read of one row so far. */
    private static final class Row {

        private final DraftBuilder draft = Draft.builder();
        private final TreeMap<Integer, AddressParts> addresses = new TreeMap<>();
        private final TreeMap<Integer, EmploymentParts> employments = new TreeMap<>();
        private final List<AddressText> wholeAddresses = new ArrayList<>(2);
        private final List<String> descriptions = new ArrayList<>(2);
        private String kind = "";
        private String name = "";
        private boolean named;
        private String firstEmail = "";
        private boolean statusGiven;
        private boolean ownerGiven;

        void put(Target target, String cell) {
            switch (target.part()) {
                case IGNORE -> {
                    // Nobody wants it.
                }
                case NAME -> name = cell;
                case HONORIFIC -> draft.honorific(cell);
                case FIRST_NAME -> {
                    draft.firstName(cell);
                    named = true;
                }
                case LAST_NAME -> {
                    draft.lastName(cell);
                    named = true;
                }
                case ORGANISATION -> employment(target).organisation = cell;
                case DEPARTMENT -> employment(target).department = cell;
                case JOB_TITLE -> employment(target).jobTitle = cell;
                case KIND -> kind = cell;
                case STATUS -> {
                    draft.status(cell);
                    statusGiven = true;
                }
                case PHONE -> draft.phone(cell);
                case MOBILE -> draft.phone(PhoneText.of(cell, "mobile"));
                case HOME_PHONE -> draft.phone(PhoneText.of(cell, "domicile"));
                case FAX -> draft.phone(PhoneText.of(cell, "fax"));
                case EMAIL -> putEmail(cell, "");
                case HOME_EMAIL -> putEmail(cell, "domicile");
                case ADDRESS -> address(target).lines.add(cell);
                case POSTAL_CODE -> address(target).postalCode = cell;
                case TOWN -> address(target).town = cell;
                case COUNTRY -> address(target).country = cell;
                case ADDRESS_LABEL -> address(target).label = cell;
                case WHOLE_ADDRESS ->
                    LabelledText.parts(cell)
                            .forEach(part -> wholeAddresses.add(WholeAddress.parse(part.text(), part.label())));
                case WEB_SITE -> draft.webSite(cell);
                case SIREN -> draft.siren(cell);
                case SIRET -> draft.siret(cell);
                case VAT -> draft.vat(cell);
                case BIRTHDAY -> draft.birthday(cell);
                case TAGS -> draft.tag(cell);
                case OWNER -> {
                    draft.owner(cell);
                    ownerGiven = true;
                }
                case TEAM -> draft.team(cell);
                case REFERENCE -> draft.reference(cell);
                case DESCRIPTION -> descriptions.add(cell);
                case NOTE -> draft.note(cell);
                case DETAILS -> LabelledText.parts(cell).forEach(this::putDetail);
                case CUSTOM -> draft.custom(target.custom(), cell);
            }
        }

        private void putEmail(String cell, String label) {
            for (var part : LabelledText.parts(cell)) {
                var told = Labels.email(part.label()).isPresent() ? part.label() : label;
                draft.email(new EmailText(part.text(), told));
                firstEmail = firstEmail.isEmpty() ? part.text() : firstEmail;
            }
        }

        private void putDetail(LabelledText part) {
            switch (part.meaning()) {
                case ADDRESS -> wholeAddresses.add(WholeAddress.parse(part.text(), part.label()));
                case PHONE -> draft.phone(PhoneText.of(part.text(), part.label()));
                case EMAIL -> putEmail(part.text(), "");
                case WEB_SITE -> draft.webSite(part.text());
                case OTHER ->
                    descriptions.add(part.label().isEmpty() ? part.text() : part.label() + " : " + part.text());
            }
        }

        private AddressParts address(Target target) {
            return addresses.computeIfAbsent(target.position(), any -> new AddressParts());
        }

        private EmploymentParts employment(Target target) {
            return employments.computeIfAbsent(target.position(), any -> new EmploymentParts());
        }

        Draft draft(ImportOptions options) {
            addresses.values().forEach(address -> draft.address(address.text()));
            wholeAddresses.forEach(draft::address);
            nameIt(options);
            if (!descriptions.isEmpty()) {
                draft.description(String.join("\n", descriptions));
            }
            if (!statusGiven && options.status() != Status.NONE) {
                draft.status(Drafts.key(options.status()));
            }
            if (!ownerGiven) {
                draft.owner(options.owner());
            }
            options.tags().forEach(draft::tag);
            return draft.build();
        }

        private void nameIt(ImportOptions options) {
            var first = employments.get(1);
            var organisation = first == null ? "" : first.organisation;
            if (kind.isEmpty() && !named) {
                kind = guessKind(organisation, options);
            }
            draft.kind(kind);
            if (name.isEmpty() && !named && !organisation.isEmpty() && !isPerson(kind)) {
                // The organisation is the contact; what it "does there" is its own.
                name = organisation;
                employments.remove(1);
                draft.jobTitle(first == null ? "" : first.jobTitle);
            } else if (first != null) {
                draft.jobTitle(first.jobTitle);
            }
            employments.values().stream()
                    .filter(employment -> !employment.organisation.isEmpty())
                    .forEach(employment -> draft.employment(employment.text()));
            draft.name(name.isEmpty() && !named ? firstEmail : name);
        }

        private String guessKind(String organisation, ImportOptions options) {
            if (!name.isEmpty()) {
                return options.kind().map(Drafts::key).orElse(organisation.isEmpty() ? "" : Drafts.key(Kind.PERSON));
            }
            return organisation.isEmpty() ? options.kind().map(Drafts::key).orElse("") : Drafts.key(Kind.ORGANISATION);
        }

        private static boolean isPerson(String kind) {
            return Kinds.read(kind).filter(Kind.PERSON::equals).isPresent();
        }
    }

    private static final class AddressParts {
        private final List<String> lines = new ArrayList<>(2);
        private String postalCode = "";
        private String town = "";
        private String country = "";
        private String label = "";

        AddressText text() {
            return new AddressText(lines, postalCode, town, country, label);
        }
    }

    private static final class EmploymentParts {
        private String organisation = "";
        private String department = "";
        private String jobTitle = "";

        EmploymentText text() {
            return new EmploymentText(organisation, department, jobTitle);
        }
    }
}
