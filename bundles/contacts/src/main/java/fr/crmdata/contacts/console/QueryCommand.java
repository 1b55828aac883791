package fr.crmdata.contacts.console;

import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;

/** A command about the contacts that a filter shows. */
abstract class QueryCommand extends ClientCommand {

    @Reference
    @Nullable
    FieldDesk fields;

    @Option(
            name = "--filter",
            aliases = "-f",
            description = "conditions such as \"status:eq:customer;town:eq:Caen\"; see the guide to the API")
    String filter = "";

    @Option(name = "--sort", description = "name, town, created, updated, status; a minus before it turns it round")
    String sort = "";

    /** @param typed as into a search box */
    final Query query(String typed) {
        var conditions = filter.isBlank()
                ? Filter.all()
                : Filter.parse(filter, Objects.requireNonNull(fields).all());
        return new Query(typed, conditions, Sort.parse(sort));
    }

    final boolean isNarrowed() {
        return !filter.isBlank() || !sort.isBlank();
    }
}
