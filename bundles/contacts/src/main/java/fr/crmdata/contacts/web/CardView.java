package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.book.Activities;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.DuplicateDesk;
import gg.jte.Content;
import java.util.List;

/** What a card shows. */
public record CardView(
        CardHead head,
        List<Activities.Note> pinned,
        List<Activities.Task> tasks,
        AddressBook.Slice<Activities.Event> events,
        List<Activities.Attachment> files,
        List<Activities.Relation> relations,
        List<String> relationKinds,
        List<DuplicateDesk.Pair> duplicates,
        List<Panel> panels) {

    /** What another area has to say. */
    public record Panel(String title, Content content) {}

    public Contact contact() {
        return head.contact();
    }
}
