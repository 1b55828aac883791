package fr.crmdata.contacts.web;

import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Contacts of a made-up address book. */
final class MadeUp {

    static final Instant LATELY = Instant.parse("2026-11-23T09:12:00Z");

    private MadeUp() {}

    /**
     * Two persons and two organisations, {@code c1} to {@code c4}, each a duplicate of the one before.
     *
     * @param mark stands in every text
     */
    static FakeBook book(String mark) {
        var book = new FakeBook(Clock.fixed(LATELY, ZoneOffset.UTC));
        book.add(person("Élodie", "Lefèvre" + mark)
                .jobTitle("Gérante" + mark)
                .phone("06 39 98 12 07")
                .email("elodie@lefevre.example")
                .address(address("14 rue des Essences" + mark, "69100", "Villeurbanne" + mark))
                .tag("salon")
                .build());
        book.add(person("Elodie", "LEFEVRE" + mark)
                .honorific("Mme")
                .phone("+33 4 99 00 14 33")
                .email("elodie@lefevre.example")
                .status("customer")
                .address(address("14, rue des Essences" + mark, "69100", "Villeurbanne" + mark))
                .tag("facture")
                .description("Préfère être appelée le matin." + mark)
                .build());
        book.add(organisation("Mairie de Saint-Aubin" + mark)
                .phone("02 99 00 01 46")
                .email("mairie@saint-aubin.example")
                .siret("21350253700003")
                .address(address("1 place de l’Église" + mark, "35140", "Saint-Aubin-du-Cormier" + mark))
                .build());
        book.add(organisation("Commune de St Aubin" + mark)
                .phone("02 99 00 01 46")
                .webSite("https://saint-aubin.example")
                .address(address("Place de l’Église" + mark, "35140", "Saint-Aubin-du-Cormier" + mark))
                .build());
        return book;
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
}
