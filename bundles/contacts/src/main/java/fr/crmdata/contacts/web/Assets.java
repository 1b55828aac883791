package fr.crmdata.contacts.web;

import java.net.URL;
import java.util.List;
import java.util.Objects;

/** The style sheets and scripts of these pages, beside this class. */
final class Assets {

    private Assets() {}

    static List<URL> all() {
        return List.of("contacts.css", "contacts-desk.css", "contacts.js", "contacts-desk.js").stream()
                .map(name -> Objects.requireNonNull(Assets.class.getResource(name), name))
                .toList();
    }
}
