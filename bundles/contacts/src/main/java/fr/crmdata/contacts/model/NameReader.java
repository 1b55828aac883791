package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.Draft;
import java.util.Optional;

/** Finds out whether a draft is about a person or an organisation, and what it is called. */
final class NameReader {

    private final Findings findings;

    NameReader(Findings findings) {
        this.findings = findings;
    }

    Optional<Name> read(Draft draft) {
        var full = findings.line("name", draft.name(), Limits.LEGAL_NAME);
        var honorific = findings.line("honorific", draft.honorific(), Limits.HONORIFIC);
        var first = findings.line("firstName", draft.firstName(), Limits.NAME);
        var last = findings.line("lastName", draft.lastName(), Limits.NAME);
        var kind = kind(draft.kind());
        var parts = !first.isEmpty() || !last.isEmpty();
        if (kind.filter(Kind.ORGANISATION::equals).isPresent()) {
            return organisation(full, (first + " " + last).strip());
        }
        if (parts) {
            return Optional.of(new Name.Person(honorific, first, last));
        }
        if (full.isEmpty()) {
            return nameless(draft, kind);
        }
        return kind.isPresent() || !honorific.isEmpty() || PersonNames.isPerson(full)
                ? person(honorific, full)
                : Optional.of(new Name.Organisation(full));
    }

    private Optional<Kind> kind(String text) {
        var typed = findings.line("kind", text, Limits.NAME);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var kind = Kinds.read(typed);
        if (kind.isEmpty()) {
            findings.problem("kind", "contacts.kind.unknown", Findings.shown(typed));
        }
        return kind;
    }

    private Optional<Name> organisation(String full, String personal) {
        if (full.isEmpty() && personal.isEmpty()) {
            findings.problem("name", "contacts.name.missing-organisation");
            return Optional.empty();
        }
        if (!full.isEmpty() && !personal.isEmpty()) {
            findings.problem("lastName", "contacts.name.person-in-organisation", Findings.shown(personal));
        }
        return Optional.of(new Name.Organisation(full.isEmpty() ? personal : full));
    }

    private Optional<Name> person(String honorific, String full) {
        var name = PersonNames.split(full);
        var told = honorific.isEmpty() ? name.honorific() : honorific;
        if (name.firstName().length() > Limits.NAME || name.lastName().length() > Limits.NAME) {
            findings.problem("name", "contacts.text.too-long", Findings.shown(full), Limits.NAME, full.length());
            return Optional.empty();
        }
        return Optional.of(new Name.Person(told, name.firstName(), name.lastName()));
    }

    /** A draft that names nobody but an employer is about that organisation. */
    private Optional<Name> nameless(Draft draft, Optional<Kind> kind) {
        if (kind.isEmpty() && isOrganisationOnly(draft)) {
            var name = findings.line("name", draft.employments().get(0).organisation(), Limits.LEGAL_NAME);
            return Optional.of(name).filter(text -> !text.isEmpty()).map(Name.Organisation::new);
        }
        if (findings.problems().stream().noneMatch(problem -> problem.field().endsWith("ame"))) {
            findings.problem("name", "contacts.name.missing");
        }
        return Optional.empty();
    }

    /** Whether the first employment of a draft is the contact itself. */
    static boolean isOrganisationOnly(Draft draft) {
        return draft.name().isBlank()
                && draft.firstName().isBlank()
                && draft.lastName().isBlank()
                && !draft.employments().isEmpty()
                && !draft.employments().get(0).organisation().isBlank();
    }
}
