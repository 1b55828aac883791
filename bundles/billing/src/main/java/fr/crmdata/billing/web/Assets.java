package fr.crmdata.billing.web;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The style sheet of these pages, beside this class. */
final class Assets {

    private Assets() {}

    static List<URL> all() {
        return Stream.of("billing.css")
                .map(name -> Objects.requireNonNull(Assets.class.getResource(name), name))
                .toList();
    }
}
