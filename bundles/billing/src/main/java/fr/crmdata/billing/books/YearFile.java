package fr.crmdata.billing.books;

import fr.crmdata.api.Sha256;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.formats.fec.FecCheck;
import fr.crmdata.billing.formats.fec.FecFile;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.store.ClosingStore;
import fr.crmdata.billing.store.JournalStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The FEC of a year. It is checked before a byte of it is handed out; that of a closed year is the one that was kept when it was closed. */
@Component(service = YearFile.class)
public final class YearFile {

    private final OperatorDatabase operator;
    private final JournalStore entries;
    private final ClosingStore closings;
    private final Seller seller;

    @Activate
    public YearFile(
            @Reference OperatorDatabase operator,
            @Reference JournalStore entries,
            @Reference ClosingStore closings,
            @Reference Seller seller) {
        this.operator = operator;
        this.entries = entries;
        this.closings = closings;
        this.seller = seller;
    }

    /** What a file is told by. */
    record Fingerprint(String hash, long bytes) {}

    String name(int year) {
        return FecFile.name(seller.siren(), LocalDate.of(year, 12, 31));
    }

    /** @throws BillingRefusal.FecFlawed when there is nothing to write or it would not be accepted */
    void write(int year, OutputStream out) throws IOException {
        var file = Files.createTempFile("fec", ".txt");
        try {
            var now = write(year, file);
            operator.inOne(() -> closings.find(year))
                    .filter(closing ->
                            closing.closedAt().isPresent() && !closing.hash().equals(now.hash()))
                    .ifPresent(closing -> {
                        throw new BillingRefusal.FecChanged(name(year));
                    });
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What the file is now, checked. */
    Fingerprint fingerprint(int year) {
        try {
            var file = Files.createTempFile("fec", ".txt");
            try {
                return write(year, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fingerprint write(int year, Path file) throws IOException {
        var name = name(year);
        try (var written = Files.newOutputStream(file)) {
            FecFile.write(() -> new YearOfEntries(operator, entries, year), written);
        }
        var digest = Sha256.digest();
        try (var read = new DigestInputStream(Files.newInputStream(file), digest)) {
            var findings = FecCheck.of(name, read);
            if (!findings.isEmpty()) {
                throw new BillingRefusal.FecFlawed(name, findings.get(0).toString());
            }
        }
        return new Fingerprint(Sha256.of(digest), Files.size(file));
    }
}
