package fr.crmdata.contacts.store;

import fr.crmdata.api.data.Schema;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The tables of an address book, in every client's database. */
@Component
public final class ContactSchema implements Schema {

    private static final String FOLDER = "fr/crmdata/contacts/migrations/";

    @Override
    public String area() {
        return "contacts";
    }

    @Override
    public Place place() {
        return Place.EVERY_CLIENT;
    }

    @Override
    public List<String> migrations() {
        return List.of(
                // cards
                FOLDER + "contacts-001.sql",
                // lists
                FOLDER + "contacts-020-lists.sql",
                // imports
                FOLDER + "contacts-030-imports.sql",
                // activities and duplicates
                FOLDER + "contacts-040-activities.sql",
                FOLDER + "contacts-050-duplicates.sql",
                // views
                FOLDER + "contacts-060-views.sql",
                // history
                FOLDER + "contacts-070-history.sql");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                // cards
                CustomFieldRow.class,
                SettingRow.class,
                // activities and duplicates
                NoteRow.class,
                TaskRow.class,
                AttachmentRow.class);
    }
}
