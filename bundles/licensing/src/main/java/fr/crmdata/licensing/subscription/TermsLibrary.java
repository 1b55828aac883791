package fr.crmdata.licensing.subscription;

import fr.crmdata.api.Sha256;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The versions of the terms that this product carries. A text that is not the one its hash was written down for is no text. */
@Component(service = TermsLibrary.class)
public final class TermsLibrary {

    private static final String FOLDER = "/fr/crmdata/licensing/terms/";

    private final List<Terms> versions;

    @Activate
    public TermsLibrary() {
        this.versions = new String(bytes("versions.csv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(","))
                .map(cells -> read(cells[0], LocalDate.parse(cells[1]), cells[2]))
                .toList();
    }

    private static Terms read(String version, LocalDate from, String hash) {
        var bytes = bytes(version + ".fr.txt");
        if (!Sha256.of(bytes).equals(hash)) {
            throw new IllegalStateException("the terms " + version + " are not those that were written down");
        }
        return new Terms(version, from, new String(bytes, StandardCharsets.UTF_8), hash);
    }

    private static byte[] bytes(String name) {
        try (var in = Objects.requireNonNull(TermsLibrary.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In force on a day. */
    public Terms on(LocalDate day) {
        return versions.stream()
                .filter(terms -> !terms.from().isAfter(day))
                .max(Comparator.comparing(Terms::from))
                .orElseThrow(() -> new OrderRefusal.UnknownTerms(day.toString()));
    }

    public Terms version(String version) {
        return versions.stream()
                .filter(terms -> terms.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new OrderRefusal.UnknownTerms(version));
    }

    public List<Terms> all() {
        return versions;
    }
}
