package fr.crmdata.contacts.activities;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.store.EmploymentStore;
import fr.crmdata.contacts.store.EmploymentStore.Employed;
import fr.crmdata.contacts.store.RelationStore;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whom one may want to speak to when a contact cannot be reached: those it is linked to, colleagues, staff. */
@Component(service = Surroundings.class)
public final class Surroundings {

    private static final int MOST = 100;

    private final Desk desk;
    private final EmploymentStore employments;
    private final RelationStore relations;

    @Activate
    public Surroundings(
            @Reference Desk desk, @Reference EmploymentStore employments, @Reference RelationStore relations) {
        this.desk = desk;
        this.employments = employments;
        this.relations = relations;
    }

    List<Contact> of(String contactId, int limit) {
        return desk.reading(() -> {
            desk.living(contactId);
            var ids = new LinkedHashSet<String>();
            relations.of(contactId).forEach(link -> ids.add(link.otherThan(contactId)));
            for (var employed : employments.ofPersons(List.of(contactId))) {
                employed.organisationId().ifPresent(organisation -> {
                    ids.add(organisation);
                    addStaff(ids, organisation);
                });
            }
            addStaff(ids, contactId);
            ids.remove(contactId);
            var contacts = desk.contacts(ids);
            return ids.stream()
                    .filter(contacts::containsKey)
                    .map(contacts::get)
                    .limit(Cursors.limit(limit, MOST))
                    .toList();
        });
    }

    private void addStaff(Set<String> ids, String organisation) {
        employments.ofOrganisation(organisation, MOST).stream()
                .map(Employed::personId)
                .forEach(ids::add);
    }
}
