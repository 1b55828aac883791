package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.Photo;
import fr.crmdata.api.contacts.Employment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The one way from what comes from outside to a contact: cleans every text, brings numbers and identifiers into their one
 * form, and says about each value that cannot be taken why. Keeps no state; one reader serves a whole import.
 */
public final class DraftReader {

    private static final Pattern TAG_SEPARATORS = Pattern.compile("[,;|\n]");

    private final PhoneNumbers numbers;
    private final CustomFields customFields;
    private final Colleagues colleagues;
    private final LocalDate today;

    /** @param today no birthday lies after it */
    public DraftReader(PhoneNumbers numbers, CustomFields customFields, Colleagues colleagues, LocalDate today) {
        this.numbers = numbers;
        this.customFields = customFields;
        this.colleagues = colleagues;
        this.today = today;
    }

    public Reading read(Draft draft) {
        var findings = new Findings();
        var name = new NameReader(findings).read(draft);
        var details = name.map(known -> details(known, draft, findings)).filter(read -> fits(read, findings));
        var employments = employments(draft, name, findings);
        var notes = notes(draft.notes(), findings);
        var photo = photo(draft.photo(), findings);
        return new Reading(details, findings.problems(), findings.repairs(), employments, notes, photo);
    }

    private static boolean fits(ContactDetails details, Findings findings) {
        var weight = Weight.of(details);
        if (weight > Weight.MOST) {
            findings.problem("description", "contacts.too-much", weight, Weight.MOST);
        }
        return weight <= Weight.MOST;
    }

    private ContactDetails details(Name name, Draft draft, Findings findings) {
        var addresses = new AddressReader(findings).read(draft.addresses());
        var regions = new ArrayList<String>(2);
        regions.add(Countries.FRANCE);
        addresses.stream()
                .map(ContactDetails.PostalAddress::country)
                .filter(country -> !regions.contains(country))
                .forEach(regions::add);
        var kind = name instanceof Name.Person ? Kind.PERSON : Kind.ORGANISATION;
        return new ContactDetails(
                name,
                status(draft.status(), findings),
                text(findings.line("jobTitle", draft.jobTitle(), Limits.JOB_TITLE)),
                new PhoneReader(numbers, findings, regions).read(draft.phones()),
                new EmailReader(findings).read(draft.emails()),
                addresses,
                new WebReader(findings).read(draft.webSites()),
                new BusinessIdReader(findings).read(draft.siren(), draft.siret(), draft.vat()),
                birthday(draft.birthday(), findings),
                tags(draft.tags(), findings),
                owner(draft.owner(), findings),
                team(draft.team(), findings),
                text(findings.line("reference", draft.reference(), Limits.REFERENCE)),
                text(findings.block("description", draft.description(), Limits.DESCRIPTION)),
                custom(kind, draft, findings));
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Status status(String text, Findings findings) {
        var typed = findings.line("status", text, Limits.NAME);
        if (typed.isEmpty()) {
            return Status.NONE;
        }
        var status = Kinds.readStatus(typed);
        if (status.isEmpty()) {
            findings.problem("status", "contacts.status.unknown", Findings.shown(typed));
        }
        return status.orElse(Status.NONE);
    }

    private Optional<LocalDate> birthday(String text, Findings findings) {
        var typed = findings.line("birthday", text, Limits.NAME);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var date = Dates.read(typed, today);
        if (date.isEmpty()) {
            findings.problem("birthday", "contacts.birthday.no-date", Findings.shown(typed));
        } else if (date.get().isAfter(today)) {
            findings.problem("birthday", "contacts.birthday.future", Findings.shown(typed));
            return Optional.empty();
        }
        return date;
    }

    private static SortedSet<String> tags(List<String> texts, Findings findings) {
        var tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var i = 0; i < texts.size(); i++) {
            for (var part : TAG_SEPARATORS.split(texts.get(i))) {
                var tag = findings.line("tags[" + i + "]", part, Limits.TAG);
                if (!tag.isEmpty()) {
                    tags.add(tag);
                }
            }
        }
        if (tags.size() > Limits.TAGS) {
            var kept = findings.atMost("tags", List.copyOf(tags), Limits.TAGS);
            tags.retainAll(kept);
        }
        return tags;
    }

    private Optional<String> owner(String text, Findings findings) {
        var typed = findings.line("owner", text, Limits.EMAIL);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var owner = colleagues.user(typed);
        if (owner.isEmpty()) {
            findings.problem("owner", "contacts.owner.unknown", Findings.shown(typed));
        }
        return owner;
    }

    private Optional<String> team(String text, Findings findings) {
        var typed = findings.line("team", text, Limits.EMAIL);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var team = colleagues.team(typed);
        if (team.isEmpty()) {
            findings.problem("team", "contacts.team.unknown", Findings.shown(typed));
        }
        return team;
    }

    private SortedMap<String, Object> custom(Kind kind, Draft draft, Findings findings) {
        var values = new TreeMap<String, Object>();
        draft.custom().forEach((key, text) -> {
            var path = "custom." + key;
            var typed = findings.block(path, text, Limits.CUSTOM_TEXT);
            var field = customFields.find(key);
            if (typed.isEmpty()) {
                return;
            }
            if (field.isEmpty()) {
                findings.problem(path, "contacts.custom.unknown", Findings.shown(key));
            } else if (!field.get().scope().covers(kind)) {
                findings.problem(path, "contacts.custom.other-kind", Findings.shown(typed));
            } else {
                CustomValues.read(field.get(), path, typed, today, findings).ifPresent(value -> values.put(key, value));
            }
        });
        for (var field : customFields.activeFor(kind)) {
            if (field.required() && draft.custom().getOrDefault(field.key(), "").isBlank()) {
                findings.problem("custom." + field.key(), "contacts.custom.required", field.labelFr());
            }
        }
        return values;
    }

    private static List<Employment> employments(Draft draft, Optional<Name> name, Findings findings) {
        // An organisation named by its employer column alone has no employer.
        var first = name.isPresent() && NameReader.isOrganisationOnly(draft) ? 1 : 0;
        var employments = new ArrayList<Employment>();
        for (var i = first; i < draft.employments().size(); i++) {
            var path = "employments[" + i + "]";
            var text = draft.employments().get(i);
            var organisation = findings.line(path + ".organisation", text.organisation(), Limits.LEGAL_NAME);
            var department = findings.line(path + ".department", text.department(), Limits.DEPARTMENT);
            var jobTitle = findings.line(path + ".jobTitle", text.jobTitle(), Limits.JOB_TITLE);
            if (!organisation.isEmpty()) {
                employments.add(new Employment(organisation, department, jobTitle));
            } else if (!text.isBlank() && text.organisation().isBlank()) {
                findings.problem(path + ".organisation", "contacts.employment.organisation");
            }
        }
        return findings.atMost("employments", employments, Limits.EMPLOYMENTS);
    }

    private static List<String> notes(List<String> texts, Findings findings) {
        var notes = new ArrayList<String>();
        for (var i = 0; i < texts.size(); i++) {
            var note = findings.block("notes[" + i + "]", texts.get(i), Limits.NOTE);
            if (!note.isEmpty()) {
                notes.add(note);
            }
        }
        return findings.atMost("notes", notes, Limits.NOTES);
    }

    private static Optional<Photo> photo(List<Photo> photos, Findings findings) {
        if (photos.isEmpty()) {
            return Optional.empty();
        }
        var photo = Pictures.checked(photos.get(0));
        if (photo.isEmpty()) {
            findings.problem("photo", "contacts.photo", Limits.PHOTO_BYTES / 1_000_000);
        }
        return photo;
    }
}
