package fr.crmdata.contacts.imports;

import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.web.Notifications;
import fr.crmdata.contacts.store.ImportStore.Entry;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells whoever started an import what became of it, wherever in the product they are by then. */
@Component(service = ImportNews.class)
public final class ImportNews {

    /** Those who have a bell, by themselves or by a program with their token. */
    private static final Set<Caller.Kind> PEOPLE = Set.of(Caller.Kind.USER, Caller.Kind.PROGRAM);

    private final Access access;
    private final Notifications notifications;

    @Activate
    public ImportNews(@Reference Access access, @Reference Notifications notifications) {
        this.access = access;
        this.notifications = notifications;
    }

    /** It is over: in the transaction that ends it, so that it is told once. */
    void over(Entry entry) {
        var caller = access.caller();
        if (PEOPLE.contains(caller.kind())) {
            var tally = entry.progress().tally();
            var text = Texts.of(ImportNews.class, caller.language())
                    .of(
                            "contacts.imports.over",
                            entry.file().name(),
                            tally.create(),
                            tally.update(),
                            tally.duplicate(),
                            tally.refused());
            notifications.leave(caller.id(), text, "/contacts/import/" + entry.id());
        }
    }
}
