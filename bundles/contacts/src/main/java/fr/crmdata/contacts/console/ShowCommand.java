package fr.crmdata.contacts.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.FieldTexts;
import fr.crmdata.contacts.model.Fields;
import fr.crmdata.contacts.model.PhoneNumbers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** All that stands on a card. */
@Service
@Command(scope = "contacts", name = "show", description = "All that stands on a contact's card, deleted ones included")
public final class ShowCommand extends ClientCommand {

    @Reference
    @Nullable
    AddressBook book;

    @Reference
    @Nullable
    FieldDesk fields;

    @Reference
    @Nullable
    PhoneNumbers numbers;

    @Reference
    @Nullable
    Directory directory;

    @Argument(name = "id", required = true, description = "id of the contact, see contacts:search")
    String id = "";

    @Override
    protected void run(Output out) {
        var contact = Objects.requireNonNull(book).find(id).orElseThrow(() -> new ContactRefusal.Unknown(id));
        out.facts(facts(contact));
    }

    private Map<String, Object> facts(Contact contact) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", contact.id());
        facts.put("version", contact.version());
        facts.put("kind", Drafts.key(contact.details().kind()));
        var texts = new FieldTexts(Language.EN, Objects.requireNonNull(numbers), this::personOrTeam);
        var custom = Objects.requireNonNull(fields).all();
        for (var field : Fields.of(custom, contact.details())) {
            var value = field.read(contact.details());
            if (value.isPresent()) {
                var text = texts.value(field, value);
                facts.put(field.key(), field.isList() ? text.lines().toList() : text);
            }
        }
        facts.put("created", contact.createdAt());
        facts.put("updated", contact.updatedAt());
        contact.deletedAt().ifPresent(at -> facts.put("deleted", at));
        contact.mergedInto().ifPresent(survivor -> facts.put("mergedInto", survivor));
        return facts;
    }

    private String personOrTeam(String ownerOrTeam) {
        var known = Objects.requireNonNull(directory);
        return known.member(ownerOrTeam)
                .map(Directory.Member::name)
                .or(() -> known.teams().stream()
                        .filter(team -> team.id().equals(ownerOrTeam))
                        .map(Directory.Team::name)
                        .findFirst())
                .orElse(ownerOrTeam);
    }
}
