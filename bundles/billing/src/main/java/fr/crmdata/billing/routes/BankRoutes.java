package fr.crmdata.billing.routes;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.billing.bank.BankFileReader;
import fr.crmdata.billing.bank.BankTerms;
import fr.crmdata.billing.bank.BatchWriter;
import fr.crmdata.billing.bank.Courier;
import fr.crmdata.billing.bank.CreditedDebits;
import fr.crmdata.billing.office.BankFiles;
import fr.crmdata.billing.office.BankFiles.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Between the bank and the database: released files go out, files of the bank come in, from its folder and from a remote place if one is
 * set. A file leaves its folder only when the database has it.
 */
@Component(service = RoutesBuilder.class, property = "crmdata.area=billing-bank")
public final class BankRoutes extends RouteBuilder {

    private static final String SEND = "direct:billing-bank-send";

    private final Access access;
    private final BankTerms terms;
    private final BankFiles files;
    private final BankFileReader reader;
    private final BatchWriter writer;
    private final CreditedDebits credited;
    private final Courier courier;
    private final long everyMillis;

    @Activate
    public BankRoutes(
            @Reference Access access,
            @Reference BankTerms terms,
            @Reference BankFiles files,
            @Reference BankFileReader reader,
            @Reference BatchWriter writer,
            @Reference CreditedDebits credited,
            @Reference Courier courier) {
        this(access, terms, files, reader, writer, credited, courier, 2_000);
    }

    BankRoutes(
            Access access,
            BankTerms terms,
            BankFiles files,
            BankFileReader reader,
            BatchWriter writer,
            CreditedDebits credited,
            Courier courier,
            long everyMillis) {
        this.access = access;
        this.terms = terms;
        this.files = files;
        this.reader = reader;
        this.writer = writer;
        this.credited = credited;
        this.courier = courier;
        this.everyMillis = everyMillis;
    }

    @Override
    public void configure() {
        var in = terms.folder().resolve("in");
        make(in);
        from("file:" + in + "?move=../taken/${date:now:yyyyMMddHHmmssSSS}-${file:onlyname}&sortBy=file:modified"
                        + "&readLock=changed&readLockMarkerFile=false&readLockCheckInterval=200&readLockTimeout=1500"
                        + "&readLockLoggingLevel=DEBUG&initialDelay=0&delay=" + everyMillis)
                .routeId("billing-bank-in")
                .process(exchange -> take(exchange, Way.FOLDER));
        if (!terms.fetchFrom().isEmpty()) {
            from(terms.fetchFrom()).routeId("billing-bank-fetch").process(exchange -> take(exchange, Way.REMOTE));
        }
        if (!terms.sendTo().isEmpty()) {
            from(SEND).routeId("billing-bank-send").to(terms.sendTo());
        }
        from("timer:billing-bank?delay=0&period=" + everyMillis)
                .routeId("billing-bank")
                .process(exchange -> access.as(system(), this::sweep));
    }

    private static Caller system() {
        return Caller.system(ClientId.OPERATOR, "bank");
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Exchange exchange, Way way) throws IOException {
        var name = exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, "file", String.class);
        try (var content = exchange.getMessage().getMandatoryBody(InputStream.class)) {
            access.as(system(), () -> files.receive(name, way, content));
        } catch (org.apache.camel.InvalidPayloadException e) {
            throw new IOException(e);
        }
    }

    private void sweep() {
        reader.sweep();
        credited.sweep();
        writer.sweep();
        courier.sweep(terms.sendTo().isEmpty() ? courier.folder() : remote());
    }

    private Courier.Outlet remote() {
        return new Courier.Outlet() {
            @Override
            public boolean isAtomic() {
                return false;
            }

            @Override
            public String deliver(Path staged, String name) throws IOException {
                try (var template = getContext().createProducerTemplate()) {
                    template.sendBodyAndHeader(SEND, staged.toFile(), Exchange.FILE_NAME, name);
                }
                return terms.sendTo().replaceAll("\\?.*", "") + "/" + name;
            }
        };
    }
}
