package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.Draft.EmailText;
import fr.crmdata.api.contacts.Draft.PhoneText;
import fr.crmdata.api.web.Visit;
import fr.crmdata.contacts.model.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What was typed into a form of one field, as a draft of a contact. */
final class Typed {

    private Typed() {}

    /** A draft in which only this field counts. */
    static Draft field(Visit visit, ContactDetails now, String key) {
        var draft = Draft.builder().kind(Drafts.key(now.kind()));
        switch (key) {
            case "name" ->
                draft.name(visit.form("name"))
                        .honorific(visit.form("honorific"))
                        .firstName(visit.form("firstName"))
                        .lastName(visit.form("lastName"));
            case "status" -> draft.status(visit.form(key));
            case "owner" -> draft.owner(visit.form(key));
            case "team" -> draft.team(visit.form(key));
            case "tags" -> draft.tag(visit.form(key));
            case "birthday" -> draft.birthday(visit.form(key));
            case "description" -> draft.description(visit.form(key));
            case "jobTitle" -> draft.jobTitle(visit.form(key));
            case "siren" -> draft.siren(visit.form(key));
            case "siret" -> draft.siret(visit.form(key));
            case "vat" -> draft.vat(visit.form(key));
            case "reference" -> draft.reference(visit.form(key));
            default -> draft.custom(key.substring(key.indexOf('.') + 1), visit.form(key));
        }
        return draft.build();
    }

    /** A draft with the list in which one entry is as typed: the one at its place, or a new one behind the others. */
    static Draft entry(Visit visit, ContactDetails now, String list, int at) {
        var all = Drafts.of(now);
        var draft = Draft.builder();
        switch (list) {
            case "phones" -> put(all.phones(), phone(visit), at).forEach(draft::phone);
            case "emails" ->
                put(all.emails(), new EmailText(visit.form("address"), visit.form("label")), at)
                        .forEach(draft::email);
            case "addresses" -> put(all.addresses(), address(visit), at).forEach(draft::address);
            case "webSites" -> put(all.webSites(), visit.form("address"), at).forEach(draft::webSite);
            default -> throw new WebRefusal.NoPage();
        }
        return draft.build();
    }

    private static PhoneText phone(Visit visit) {
        return new PhoneText(visit.form("number"), visit.form("extension"), visit.form("label"), visit.form("comment"));
    }

    private static AddressText address(Visit visit) {
        return new AddressText(
                visit.form("lines").lines().toList(),
                visit.form("postalCode"),
                visit.form("town"),
                visit.form("country"),
                visit.form("label"));
    }

    private static <T> List<T> put(List<T> list, T entry, int at) {
        var changed = new ArrayList<>(list);
        if (at < changed.size()) {
            changed.set(at, entry);
        } else {
            changed.add(entry);
        }
        return changed;
    }

    /** A draft with the list without one entry. */
    static Draft without(ContactDetails now, String list, int at) {
        var order = new ArrayList<>(places(now, list));
        order.remove((Object) at);
        return ordered(now, list, order);
    }

    /** A draft with the entry at the top of the list, for it is the one to call or write to. */
    static Draft first(ContactDetails now, String list, int at) {
        var order = new ArrayList<>(places(now, list));
        if (order.remove((Object) at)) {
            order.add(0, at);
        }
        return ordered(now, list, order);
    }

    private static List<Integer> places(ContactDetails now, String list) {
        return IntStream.range(0, entries(now, list).size()).boxed().toList();
    }

    private static Draft ordered(ContactDetails now, String list, List<Integer> order) {
        var all = Drafts.of(now);
        var draft = Draft.builder();
        switch (list) {
            case "phones" -> order.forEach(at -> draft.phone(all.phones().get(at)));
            case "emails" -> order.forEach(at -> draft.email(all.emails().get(at)));
            case "addresses" ->
                order.forEach(at -> draft.address(all.addresses().get(at)));
            case "webSites" -> order.forEach(at -> draft.webSite(all.webSites().get(at)));
            default -> throw new WebRefusal.NoPage();
        }
        return draft.build();
    }

    /** What an entry holds, so that it is found again when others have changed the list: its text without label and the like. */
    static List<String> entries(ContactDetails now, String list) {
        return switch (list) {
            case "phones" ->
                now.phones().stream()
                        .map(phone -> phone.number() + "x" + phone.extension())
                        .toList();
            case "emails" ->
                now.emails().stream().map(ContactDetails.Email::address).toList();
            case "addresses" -> now.addresses().stream().map(Object::toString).toList();
            case "webSites" ->
                now.webSites().stream().map(ContactDetails.WebSite::address).toList();
            default -> throw new WebRefusal.NoPage();
        };
    }
}
