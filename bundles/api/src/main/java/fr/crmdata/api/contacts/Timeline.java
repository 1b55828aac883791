package fr.crmdata.api.contacts;

import java.time.Instant;

/** What happened with a contact, for areas that have something to add: calls, mails, invoices. */
public interface Timeline {

    /** Adds an entry in the open transaction, or one of its own. The same key is added once only. */
    void add(String contactId, Entry entry);

    /**
     * @param key unique within the area
     * @param area which adds it
     * @param icon name of a Lucide icon
     * @param title one line, in the client's language
     * @param text more of it; may be empty
     * @param href where it leads; empty text for nowhere
     */
    record Entry(String key, String area, Instant at, String icon, String title, String text, String href) {}
}
