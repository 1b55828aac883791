package fr.crmdata.platform.page;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.web.Visit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request of a browser. */
public final class TestVisit implements Visit {

    private static final Instant SINCE = Instant.parse("2026-11-25T09:30:00Z");

    private final String address;
    private final Map<String, List<String>> query = new LinkedHashMap<>();
    private final Map<String, List<String>> form = new LinkedHashMap<>();
    private final Map<String, Upload> uploads = new HashMap<>();
    private Language language = Language.FR;
    private boolean partial;

    /** Filled when a route fits. */
    Map<String, String> names = Map.of();

    private TestVisit(String address) {
        this.address = address;
    }

    /** @param address such as {@code /contacts/import?outcome=refused}, not encoded */
    public static TestVisit to(String address) {
        var parts = address.split("\\?", 2);
        var visit = new TestVisit(parts[0]);
        if (parts.length == 2) {
            for (var pair : parts[1].split("&")) {
                var both = pair.split("=", 2);
                visit.query.computeIfAbsent(both[0], any -> new ArrayList<>()).add(both[1]);
            }
        }
        return visit;
    }

    public TestVisit with(String field, String... values) {
        form.put(field, List.of(values));
        return this;
    }

    public TestVisit uploading(String fileName, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        uploads.put("file", new Upload(fileName, "text/csv", new ByteArrayInputStream(bytes)));
        return this;
    }

    public TestVisit in(Language other) {
        language = other;
        return this;
    }

    public TestVisit byHtmx() {
        partial = true;
        return this;
    }

    @Override
    public Session session() {
        var caller = new FakeHouse("").caller();
        return new Session(
                "key",
                caller,
                "leila@bremond.example",
                "Ateliers Brémond",
                Preferences.of(language),
                false,
                Optional.empty(),
                SINCE,
                SINCE,
                "192.0.2.17",
                "Browser");
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String path(String name) {
        return Optional.ofNullable(names.get(name)).orElseThrow();
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Map<String, List<String>> query() {
        return query;
    }

    @Override
    public Map<String, List<String>> form() {
        return form;
    }

    @Override
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(uploads.get(name));
    }

    @Override
    public boolean isPartial() {
        return partial;
    }
}
