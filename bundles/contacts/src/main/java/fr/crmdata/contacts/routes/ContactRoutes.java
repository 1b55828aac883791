package fr.crmdata.contacts.routes;

import fr.crmdata.contacts.drop.DropFolder;
import fr.crmdata.contacts.views.DueViews;
import java.nio.file.Path;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Files in the drop folder are imported, and views are sent when they are due.
 *
 * <p>The file component finds the files and waits until they are whole; what becomes of them is {@link DropFolder}'s, which
 * moves them itself, for it alone knows when an import is over.
 */
@Component(service = RoutesBuilder.class, property = "crmdata.area=contacts")
public final class ContactRoutes extends RouteBuilder {

    private static final String FILTER = "contactsDropFilter";

    private final DropFolder drop;
    private final DueViews views;
    private final long dropMillis;
    private final long viewMillis;

    @Activate
    public ContactRoutes(@Reference DropFolder drop, @Reference DueViews views) {
        this(drop, views, 1_000, 20_000);
    }

    /** @param dropMillis how often to look for files; {@code viewMillis}: for due views, and for new clients without a folder */
    ContactRoutes(DropFolder drop, DueViews views, long dropMillis, long viewMillis) {
        this.drop = drop;
        this.views = views;
        this.dropMillis = dropMillis;
        this.viewMillis = viewMillis;
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind(FILTER, wanted());
        from("file:" + drop.root()
                        + "?recursive=true&minDepth=3&maxDepth=3&noop=true&idempotent=false&sortBy=file:modified"
                        + "&readLock=changed&readLockMarkerFile=false&readLockCheckInterval=200&readLockTimeout=1500"
                        + "&readLockLoggingLevel=DEBUG&initialDelay=0&delay=" + dropMillis + "&filter=#" + FILTER)
                .routeId("contacts-drop")
                .process(exchange ->
                        drop.take(Path.of(exchange.getMessage().getHeader("CamelFileAbsolutePath", String.class))));
        from("timer:contacts-drop-results?delay=0&period=" + dropMillis)
                .routeId("contacts-drop-results")
                .process(exchange -> drop.finish());
        from("timer:contacts-drop-folders?delay=0&period=" + viewMillis)
                .routeId("contacts-drop-folders")
                .process(exchange -> drop.make());
        from("timer:contacts-views?delay=0&period=" + viewMillis)
                .routeId("contacts-views")
                .process(exchange -> views.sweep());
    }

    private GenericFileFilter<Object> wanted() {
        return new GenericFileFilter<>() {
            @Override
            public boolean accept(GenericFile<Object> file) {
                return file.isDirectory() || drop.wants(Path.of(file.getAbsoluteFilePath()));
            }
        };
    }
}
