package fr.crmdata.licensing.subscription;

import fr.crmdata.api.Sha256;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import fr.crmdata.licensing.office.TermsVersions.Version;
import fr.crmdata.licensing.store.TermsStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The versions of the terms: those that this product carries, and those that the operator published. A text that is not the one its hash
 * was written down for is no text.
 */
@Component(service = TermsLibrary.class)
public final class TermsLibrary {

    private static final String FOLDER = "/fr/crmdata/licensing/terms/";

    private final List<Terms> shipped;
    private final TermsStore store;

    @Activate
    public TermsLibrary(@Reference TermsStore store) {
        this.shipped = shipped();
        this.store = store;
    }

    static List<Terms> shipped() {
        return new String(bytes("versions.csv"), StandardCharsets.UTF_8)
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
        return all().stream()
                .filter(terms -> !terms.from().isAfter(day))
                .max(Comparator.comparing(Terms::from))
                .orElseThrow(() -> new OrderRefusal.UnknownTerms(day.toString()));
    }

    public Terms version(String version) {
        return all().stream()
                .filter(terms -> terms.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new OrderRefusal.UnknownTerms(version));
    }

    public List<Terms> all() {
        return Stream.concat(
                        shipped.stream(),
                        store.published().stream().map(Version::terms).map(TermsLibrary::checked))
                .toList();
    }

    private static Terms checked(Terms terms) {
        if (!Sha256.of(terms.text().getBytes(StandardCharsets.UTF_8)).equals(terms.hash())) {
            throw new IllegalStateException("the terms " + terms.version() + " are not those that were published");
        }
        return terms;
    }
}
