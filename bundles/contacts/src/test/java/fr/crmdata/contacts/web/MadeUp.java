package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.contacts.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contacts of a made-up address book. */
final class MadeUp {

    static final Instant LATELY = Instant.parse("2026-11-23T09:12:00Z");

    private MadeUp() {}

    /** @param mark stands in every text */
    static List<Contact> contacts(String mark) {
        var contacts = new ArrayList<Contact>();
        contacts.add(contact(
                "c-1",
                person("Élodie", "Lefèvre" + mark)
                        .jobTitle("Gérante" + mark)
                        .phone("06 39 98 12 07")
                        .email("elodie@lefevre.example")
                        .address(address("14 rue des Essences" + mark, "69100", "Villeurbanne" + mark))
                        .tag("salon" + mark)));
        contacts.add(contact(
                "c-2",
                person("Elodie", "LEFEVRE" + mark)
                        .honorific("Mme")
                        .phone("+33 4 99 00 14 33")
                        .email("elodie@lefevre.example")
                        .status("customer")
                        .address(address("14, rue des Essences" + mark, "69100", "Villeurbanne" + mark))
                        .tag("facture" + mark)
                        .description("Préfère être appelée le matin." + mark)));
        contacts.add(contact(
                "c-3",
                organisation("Mairie de Saint-Aubin" + mark)
                        .phone("02 99 00 01 46")
                        .email("mairie@saint-aubin.example")
                        .siret("21350253600013")
                        .address(address("1 place de l’Église" + mark, "35140", "Saint-Aubin-du-Cormier" + mark))));
        contacts.add(contact(
                "c-4",
                organisation("Commune de St Aubin" + mark)
                        .phone("02 99 00 01 46")
                        .webSite("https://saint-aubin.example")
                        .address(address("Place de l’Église" + mark, "35140", "Saint-Aubin-du-Cormier" + mark))));
        return contacts;
    }

    private static fr.crmdata.api.contacts.DraftBuilder person(String first, String last) {
        return Draft.builder().kind("person").firstName(first).lastName(last);
    }

    private static fr.crmdata.api.contacts.DraftBuilder organisation(String name) {
        return Draft.builder().kind("organisation").name(name);
    }

    private static AddressText address(String line, String postalCode, String town) {
        return new AddressText(List.of(line), postalCode, town, "", "");
    }

    static Contact contact(String id, fr.crmdata.api.contacts.DraftBuilder draft) {
        var details = Samples.READER.read(draft.build()).details().orElseThrow();
        return new Contact(id, 3, details, LATELY, "leila", LATELY, "leila", Optional.empty(), Optional.empty());
    }
}
