package fr.crmdata.contacts.console;

import fr.crmdata.api.console.Output;
import fr.crmdata.contacts.book.ContactLists;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** How many contacts there are. */
@Service
@Command(scope = "contacts", name = "count", description = "How many contacts there are, or fit")
public final class CountCommand extends QueryCommand {

    @Reference
    @Nullable
    ContactLists lists;

    @Argument(name = "text", description = "what somebody would type; all when left out")
    String text = "";

    @Override
    protected void run(Output out) {
        out.facts(Map.of("contacts", Objects.requireNonNull(lists).count(query(text))));
    }
}
