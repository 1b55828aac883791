package fr.crmdata.contacts.console;

import fr.crmdata.api.console.Output;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.model.PhoneNumbers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Finds contacts as the search box does, or lists those of a filter. */
@Service
@Command(
        scope = "contacts",
        name = "search",
        description = "Finds contacts by name, number, e-mail address or town, typing errors forgiven")
public final class SearchCommand extends QueryCommand {

    @Reference
    @Nullable
    ContactLists lists;

    @Reference
    @Nullable
    PhoneNumbers numbers;

    @Argument(name = "text", description = "what somebody would type; all when left out", multiValued = true)
    List<String> words = List.of();

    @Option(name = "--limit", description = "how many at most")
    int limit = 20;

    @Override
    protected void run(Output out) {
        var text = String.join(" ", words);
        var rows = new ContactRows(out, Objects.requireNonNull(numbers));
        var found = Objects.requireNonNull(lists);
        var most = Math.max(1, Math.min(limit, 500));
        if (text.isBlank() || isNarrowed()) {
            found.page(query(text), Optional.empty(), most).contacts().forEach(contact -> rows.add(contact, ""));
        } else {
            found.search(text, most).forEach(hit -> rows.add(hit.contact(), hit.matched()));
        }
        rows.print();
    }
}
