package fr.crmdata.contacts.activities;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.data.Ids;
import fr.crmdata.contacts.book.Activities.Job;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.FreeTexts;
import fr.crmdata.contacts.model.Words;
import fr.crmdata.contacts.store.EmploymentStore;
import fr.crmdata.contacts.store.EmploymentStore.Employed;
import fr.crmdata.contacts.store.OrganisationNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where persons work; a person can work for several. */
@Component(service = Jobs.class)
public final class Jobs {

    private static final int MOST_SHOWN = 500;
    private static final int MOST_OF_PERSON = 50;

    private final Desk desk;
    private final EmploymentStore store;
    private final OrganisationNames names;
    private final Traces traces;

    @Activate
    public Jobs(
            @Reference Desk desk,
            @Reference EmploymentStore store,
            @Reference OrganisationNames names,
            @Reference Traces traces) {
        this.desk = desk;
        this.store = store;
        this.names = names;
        this.traces = traces;
    }

    List<Job> of(String contactId) {
        return desk.reading(() -> {
            desk.living(contactId);
            var rows = new ArrayList<>(store.ofPersons(List.of(contactId)));
            rows.addAll(store.ofOrganisation(contactId, MOST_SHOWN));
            return jobs(rows);
        });
    }

    Job add(String personId, String organisation, String department, String jobTitle) {
        var isId = Ids.isShaped(organisation.strip());
        var employer = isId ? organisation.strip() : FreeTexts.employer(organisation);
        var cleanDepartment = FreeTexts.department(department);
        var cleanTitle = FreeTexts.jobTitle(jobTitle);
        return desk.writing(() -> {
            person(personId);
            var known = isId ? Optional.of(organisation(employer)) : named(employer);
            var name = known.map(contact -> contact.details().name().display()).orElse(employer);
            var row = new Employed(
                    Ids.next(),
                    personId,
                    known.map(Contact::id),
                    name,
                    Words.organisationKey(name),
                    cleanDepartment,
                    cleanTitle,
                    "");
            return save(row);
        });
    }

    /** The same work is not written down twice. */
    private Job save(Employed row) {
        var before = store.ofPersons(List.of(row.personId()));
        if (before.size() >= MOST_OF_PERSON) {
            throw new ContactRefusal.Conflict("contacts.job.too-many", MOST_OF_PERSON);
        }
        var same = before.stream().filter(other -> isSame(other, row)).findFirst();
        if (same.isEmpty()) {
            store.insert(List.of(row));
        }
        return jobs(List.of(same.orElse(row))).get(0);
    }

    private static boolean isSame(Employed one, Employed other) {
        return one.isAtSameAs(other)
                && one.department().equals(other.department())
                && one.jobTitle().equals(other.jobTitle());
    }

    private void person(String personId) {
        if (desk.living(personId).details().kind() != Kind.PERSON) {
            throw new ContactRefusal.Invalid("person", "contacts.job.person");
        }
    }

    private Contact organisation(String organisationId) {
        var contact = desk.living(organisationId);
        if (contact.details().kind() != Kind.ORGANISATION) {
            throw new ContactRefusal.Invalid("organisation", "contacts.job.organisation");
        }
        return contact;
    }

    /** The one organisation of this name; empty when there is none, or several. */
    private Optional<Contact> named(String employer) {
        return names.unique(List.of(Words.organisationKey(employer))).values().stream()
                .findFirst()
                .map(desk::living);
    }

    void remove(String jobId) {
        desk.writing(() -> {
            var row = find(jobId);
            desk.living(row.personId());
            var before = jobs(List.of(row)).get(0);
            store.delete(jobId);
            leaveTrace(before);
        });
    }

    /** With the person, and with the organisation when it is one of the book. */
    private void leaveTrace(Job job) {
        var what = Stream.of(job.jobTitle(), job.department())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        traces.removed(job.personId(), "job-removed", traces.said(job.organisation(), what));
        if (!job.organisationId().isEmpty()) {
            traces.removed(job.organisationId(), "job-removed", traces.said(job.personName(), what));
        }
    }

    List<Job> unlinked(String organisationId) {
        return desk.reading(() -> {
            var name = organisation(organisationId).details().name().display();
            return jobs(store.unlinked(Words.organisationKey(name), MOST_SHOWN));
        });
    }

    Job link(String jobId, String organisationId) {
        return desk.writing(() -> {
            var row = find(jobId);
            desk.living(row.personId());
            store.link(jobId, organisation(organisationId).id());
            return jobs(store.find(jobId).stream().toList()).get(0);
        });
    }

    private Employed find(String jobId) {
        return Desk.known(jobId, store::find)
                .orElseThrow(() -> new ContactRefusal.Missing("contacts.job.unknown", jobId));
    }

    /** As people see it: without persons that were deleted, and with the names that organisations have today. */
    private List<Job> jobs(List<Employed> rows) {
        var ids = new ArrayList<String>();
        rows.forEach(row -> {
            ids.add(row.personId());
            row.organisationId().ifPresent(ids::add);
        });
        var contacts = desk.contacts(ids);
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(contacts.get(row.personId())).stream()
                        .map(person -> job(row, person, contacts)))
                .toList();
    }

    private static Job job(Employed row, Contact person, Map<String, Contact> contacts) {
        var organisation = row.organisationId().flatMap(id -> Optional.ofNullable(contacts.get(id)));
        return new Job(
                row.id(),
                row.personId(),
                nameOf(person),
                organisation.map(Contact::id).orElse(""),
                organisation.map(Jobs::nameOf).orElse(row.organisation()),
                row.department(),
                row.jobTitle());
    }

    private static String nameOf(Contact contact) {
        return contact.details().name().display();
    }
}
