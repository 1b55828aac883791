package fr.crmdata.licensing.web;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The style sheet and script of these pages, beside this class. */
final class Assets {

    private Assets() {}

    static List<URL> all() {
        return Stream.of("licensing.css", "licensing.js")
                .map(name -> Objects.requireNonNull(Assets.class.getResource(name), name))
                .toList();
    }
}
