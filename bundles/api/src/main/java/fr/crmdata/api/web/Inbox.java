package fr.crmdata.api.web;

import java.time.Instant;
import java.util.List;

/** The caller's messages under the bell; {@link Notifications} is where they come from. */
public interface Inbox {

    /** The newest first. */
    List<Message> newest(int limit);

    int unseen();

    /** Takes all messages up to now as seen. */
    void markSeen();

    /** @param href where it leads, an address of this site */
    record Message(String id, String text, String href, Instant at, boolean seen) {}
}
