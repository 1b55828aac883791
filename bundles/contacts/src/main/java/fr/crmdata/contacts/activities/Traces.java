package fr.crmdata.contacts.activities;

import fr.crmdata.api.contacts.Timeline.Entry;
import fr.crmdata.api.data.Ids;
import fr.crmdata.contacts.desk.Desk;
import fr.crmdata.contacts.model.FreeTexts;
import fr.crmdata.contacts.store.EntryStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What was written over or taken away stays on the timeline: who did it, to what, and what stood there before. In the
 * transaction of whoever does it.
 */
@Component(service = Traces.class)
public final class Traces {

    private static final String AREA = "contacts";

    private final Desk desk;
    private final EntryStore entries;

    @Activate
    public Traces(@Reference Desk desk, @Reference EntryStore entries) {
        this.desk = desk;
        this.entries = entries;
    }

    /** Something was written over. */
    void changed(String contactId, String what, String before) {
        leave(contactId, "pencil", what, before);
    }

    /** Something was taken away. */
    void removed(String contactId, String what, String before) {
        leave(contactId, "trash-2", what, before);
    }

    /** Something came back. */
    void restored(String contactId, String what) {
        leave(contactId, "undo-2", what, "");
    }

    /** Two parts of what stood there, the second of which may be empty. */
    String said(String what, String more) {
        return more.isEmpty() ? what : desk.texts().of("contacts.timeline.said", what, more);
    }

    private void leave(String contactId, String icon, String what, String before) {
        var title = desk.texts().of("contacts.timeline." + what);
        var entry = new Entry(Ids.next(), AREA, desk.now(), icon, title, before, "");
        entries.insert(contactId, FreeTexts.fitting(entry), entry.at(), desk.callerName());
    }
}
