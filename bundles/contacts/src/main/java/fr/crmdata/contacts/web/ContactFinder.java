package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.PaletteSource;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactPermissions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contacts in the command palette, and what one can do with them. */
@Component(service = PaletteSource.class)
public final class ContactFinder implements PaletteSource {

    private static final int FIRST = 10;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final ContactLists lists;
    private final Wording wording;
    private final Access access;

    @Activate
    public ContactFinder(@Reference ContactLists lists, @Reference Wording wording, @Reference Access access) {
        this.lists = lists;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public List<Item> find(String typed, int limit, Language language) {
        if (!access.may(ContactPermissions.READ)) {
            return List.of();
        }
        var ui = wording.in(language);
        var items = new ArrayList<Item>();
        for (var hit : lists.search(typed, limit)) {
            items.add(item(ui, hit));
        }
        actions(ui).stream().filter(action -> fits(action, typed)).forEach(items::add);
        if (items.isEmpty() && Rights.of(access).write()) {
            var name = URLEncoder.encode(typed, StandardCharsets.UTF_8);
            items.add(action(ui, "plus", ui.t("contacts.list.none.add", typed), "/contacts/new?name=" + name));
        }
        return items;
    }

    private static Item item(Ui ui, ContactLists.Hit hit) {
        var contact = hit.contact();
        var icon = contact.details().kind() == Kind.PERSON ? "user-round" : "building-2";
        var number =
                contact.details().phones().stream().findFirst().map(ui::phone).orElse("");
        var detail = hit.matched().isEmpty()
                ? ui.joined(ui.where(contact), number)
                : ui.joined(hit.matched(), ui.where(contact));
        return new Item(
                ui.t("contacts.web.contacts"),
                icon,
                ui.name(contact),
                Optional.of(detail).filter(text -> !text.isEmpty()),
                "/contacts/" + contact.id());
    }

    private List<Item> actions(Ui ui) {
        var rights = Rights.of(access);
        var actions = new ArrayList<Item>();
        if (rights.write()) {
            actions.add(action(ui, "user-plus", ui.t("contacts.new.title"), "/contacts/new"));
            actions.add(action(ui, "building-2", ui.t("contacts.new.organisation"), "/contacts/new?kind=organisation"));
        }
        actions.add(action(ui, "list-checks", ui.t("contacts.tasks.mine"), "/tasks"));
        return actions;
    }

    private static Item action(Ui ui, String icon, String label, String href) {
        return new Item(ui.t("contacts.web.actions"), icon, label, Optional.empty(), href);
    }

    private static boolean fits(Item action, String typed) {
        return List.of(folded(typed).split("\\s+")).stream().allMatch(folded(action.label())::contains);
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
