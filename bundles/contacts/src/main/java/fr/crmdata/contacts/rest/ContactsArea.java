package fr.crmdata.contacts.rest;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.rest.OpenApiDocument;
import fr.crmdata.api.rest.RestArea;
import fr.crmdata.contacts.book.FieldDesk;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/v1/contacts}. */
@Component
public final class ContactsArea implements RestArea {

    private final List<Object> resources;
    private final FieldDesk fields;
    private final Access access;

    @Activate
    public ContactsArea(
            @Reference ListResource lists,
            @Reference ContactResource contacts,
            @Reference BulkResource bulk,
            @Reference NoteResource notes,
            @Reference TaskResource tasks,
            @Reference AttachmentResource attachments,
            @Reference RelationResource relations,
            @Reference DuplicateResource duplicates,
            @Reference MergeResource merges,
            @Reference FieldResource customFields,
            @Reference ViewResource views,
            @Reference ImportResource imports,
            @Reference ExportResource exports,
            @Reference FieldDesk fields,
            @Reference Access access) {
        this.resources = List.of(
                lists,
                contacts,
                bulk,
                notes,
                tasks,
                attachments,
                relations,
                duplicates,
                merges,
                customFields,
                views,
                imports,
                exports);
        this.fields = fields;
        this.access = access;
    }

    @Override
    public String path() {
        return "contacts";
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    /** The client's own fields stand in its description as if they had been built in. */
    @Override
    public void describe(OpenApiDocument document) {
        var schema = fields.all().schema(access.caller().language());
        document.property("Contact", "custom", schema);
        document.property("NewContact", "custom", schema);
    }
}
