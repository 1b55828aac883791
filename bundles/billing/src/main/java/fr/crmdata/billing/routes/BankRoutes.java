package fr.crmdata.billing.routes;

import fr.crmdata.api.bank.BankLink;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.billing.bank.BankFileReader;
import fr.crmdata.billing.bank.BankLinks;
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
import java.util.Objects;
import org.apache.camel.CamelExecutionException;
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
    private final BankLinks links;
    private final Every every;

    @Activate
    public BankRoutes(
            @Reference Access access,
            @Reference BankTerms terms,
            @Reference BankFiles files,
            @Reference BankFileReader reader,
            @Reference BatchWriter writer,
            @Reference CreditedDebits credited,
            @Reference Courier courier,
            @Reference BankLinks links) {
        this(access, terms, files, reader, writer, credited, courier, links, new Every(2_000, 60_000));
    }

    /**
     * How often to look.
     *
     * @param folder milliseconds between two looks into folder and database
     * @param link milliseconds between two questions to the bank
     */
    record Every(long folder, long link) {}

    BankRoutes(
            Access access,
            BankTerms terms,
            BankFiles files,
            BankFileReader reader,
            BatchWriter writer,
            CreditedDebits credited,
            Courier courier,
            BankLinks links,
            Every every) {
        this.access = access;
        this.terms = terms;
        this.files = files;
        this.reader = reader;
        this.writer = writer;
        this.credited = credited;
        this.courier = courier;
        this.links = links;
        this.every = every;
    }

    @Override
    public void configure() {
        var in = terms.folder().resolve("in");
        make(in);
        from("file:" + in + "?move=../taken/${date:now:yyyyMMddHHmmssSSS}-${file:onlyname}&sortBy=file:modified"
                        + "&readLock=changed&readLockMarkerFile=false&readLockCheckInterval=200&readLockTimeout=1500"
                        + "&readLockLoggingLevel=DEBUG&initialDelay=0&delay=" + every.folder())
                .routeId("billing-bank-in")
                .process(exchange -> take(exchange, Way.FOLDER));
        if (!terms.fetchFrom().isEmpty()) {
            from(RemotePlace.fetching(terms.fetchFrom(), terms.folder().resolve("fetched")))
                    .routeId("billing-bank-fetch")
                    .process(exchange -> take(exchange, Way.REMOTE));
        }
        if (!terms.sendTo().isEmpty()) {
            from(SEND)
                    .errorHandler(noErrorHandler())
                    .routeId("billing-bank-send")
                    .to(RemotePlace.sending(terms.sendTo()));
        }
        if (links.isChosen()) {
            from("timer:billing-bank-link?delay=0&period=" + every.link())
                    .routeId("billing-bank-link")
                    .process(exchange -> access.as(system(), this::fetch));
        }
        from("timer:billing-bank-read?delay=0&period=" + every.folder())
                .routeId("billing-bank-read")
                .process(exchange -> access.as(system(), this::read));
        from("timer:billing-bank-out?delay=0&period=" + every.folder())
                .routeId("billing-bank-out")
                .process(exchange -> access.as(system(), this::send));
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

    private void read() {
        reader.sweep();
        credited.sweep();
    }

    /** Apart from reading: neither a long file of the bank nor one that cannot be read holds up what goes out. */
    private void send() {
        writer.sweep();
        courier.sweep(outlet());
    }

    private Courier.Outlet outlet() {
        if (links.isChosen()) {
            return links.outlet();
        }
        return terms.sendTo().isEmpty() ? courier.folder() : remote();
    }

    private void fetch() {
        try {
            links.fetch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                } catch (CamelExecutionException e) {
                    var cause = Objects.requireNonNullElse(e.getCause(), e);
                    throw RemotePlace.mayHaveArrived(terms.sendTo(), cause)
                            ? new BankLink.Unsure(String.valueOf(cause.getMessage()), cause)
                            : new IOException(cause);
                }
                return RemotePlace.shown(terms.sendTo()) + "/" + name;
            }
        };
    }
}
