package fr.crmdata.contacts.web;

import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.Views;
import fr.crmdata.contacts.model.CustomFields;
import java.util.List;
import java.util.Optional;

/** Everything the page of the list shows. */
public record ListView(
        ListAddress address,
        Rights rights,
        CustomFields customFields,
        List<Column> columns,
        List<Column> allColumns,
        List<Tab> tabs,
        List<Chip> chips,
        List<ListRow> rows,
        ContactLists.Page page,
        long everybody,
        String density,
        Optional<RunningJob> job) {

    /** A saved view above the list, with how many it shows. */
    public record Tab(Views.View view, long contacts) {}

    /** A bulk change that is still going on. */
    public record RunningJob(String id, String title, int percent) {}

    public boolean isBookEmpty() {
        return everybody == 0;
    }

    /** Number of the last contact on the page. */
    public long to() {
        return address.from() + rows.size() - 1;
    }

    public boolean isShown(Column column) {
        return columns.contains(column);
    }
}
