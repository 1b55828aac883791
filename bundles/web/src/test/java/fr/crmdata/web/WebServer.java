package fr.crmdata.web;

import fr.crmdata.api.web.HomeCard;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.PaletteSource;
import fr.crmdata.api.web.PublicPages;
import fr.crmdata.web.about.AboutPages;
import fr.crmdata.web.account.AccountPages;
import fr.crmdata.web.admin.AuditPages;
import fr.crmdata.web.admin.TeamPages;
import fr.crmdata.web.admin.UserPages;
import fr.crmdata.web.assets.AssetServlet;
import fr.crmdata.web.assets.ShellAssets;
import fr.crmdata.web.dispatch.Areas;
import fr.crmdata.web.dispatch.Dispatcher;
import fr.crmdata.web.dispatch.PublicAreas;
import fr.crmdata.web.frame.Frame;
import fr.crmdata.web.frame.Menu;
import fr.crmdata.web.home.HomePages;
import fr.crmdata.web.live.LiveHub;
import fr.crmdata.web.live.LiveServlet;
import fr.crmdata.web.notifications.NotificationPages;
import fr.crmdata.web.operator.ClientPages;
import fr.crmdata.web.operator.MailboxPages;
import fr.crmdata.web.operator.ServicePages;
import fr.crmdata.web.palette.PalettePages;
import fr.crmdata.web.reference.ReferencePages;
import fr.crmdata.web.signin.SignIn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.servlet.MultipartConfigElement;
import javax.servlet.Servlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The whole shell in a Jetty of its own, with made-up people instead of the platform. */
final class WebServer implements AutoCloseable {

    final FakeIdentity people;
    final PublicAreas publicAreas = new PublicAreas();
    final Areas areas = new Areas(publicAreas);
    final LiveHub live;
    private final Menu menu;
    private final HomePages home;
    private final PalettePages palette;
    private final Server server;

    /** @param mark stands in every text that areas and the platform give */
    WebServer(int port, Clock clock, String mark) {
        people = new FakeIdentity(clock);
        live = LiveHub.beating(people, 20);
        menu = new Menu(people);
        home = new HomePages(people, menu, clock);
        palette = new PalettePages(menu);
        var desk = new FakeDesk(clock, mark);
        var clients = new FakeClients(people, clock);
        var assets = new ShellAssets();
        var cookies = new Cookies(false);
        var frame = new Frame(menu, desk.inbox(), assets, cookies);
        var teams = people.teams();
        List.of(
                        home,
                        palette,
                        new NotificationPages(desk.inbox(), clock),
                        AboutPages.of("1.0.0"),
                        new ReferencePages(new FakeReference(mark)),
                        new AccountPages(people, live, clock),
                        new UserPages(people.users(), teams, people, clock),
                        new TeamPages(teams, teams, people),
                        new AuditPages(desk.audit(), people),
                        new ClientPages(clients, people.users(), people, people, live),
                        new ServicePages(desk.jobs(), desk.letters(), desk.runs(), desk.demoClock(), people, clock),
                        new MailboxPages(desk.mailbox(), people, clock))
                .forEach(this::add);
        var signIn = new SignIn(people, people, people, cookies, live, clock);
        server = new Server(port);
        var context = new ServletContextHandler();
        var dispatcher = new Dispatcher(people, people, areas, publicAreas, cookies, signIn, frame);
        serve(context, "/*", dispatcher)
                .getRegistration()
                .setMultipartConfig(new MultipartConfigElement(temporary(), 1_000_000, 1_000_000, 65_536));
        serve(context, "/assets/*", new AssetServlet(assets, areas));
        serve(context, "/favicon.ico", new AssetServlet(assets, areas));
        serve(context, "/events", new LiveServlet(live, people, cookies));
        server.setHandler(context);
        start();
    }

    WebServer(Clock clock) {
        this(0, clock, "");
    }

    private static String temporary() {
        return Path.of(System.getProperty("java.io.tmpdir")).toString();
    }

    private static ServletHolder serve(ServletContextHandler context, String pattern, Servlet servlet) {
        var holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, pattern);
        return holder;
    }

    private void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void add(Object service) {
        if (service instanceof Pages pages) {
            areas.addPages(pages);
        }
        if (service instanceof PublicPages pages) {
            publicAreas.addPages(pages);
        }
        if (service instanceof Navigation navigation) {
            menu.addNavigation(navigation);
        }
        if (service instanceof HomeCard card) {
            home.addCard(card);
        }
        if (service instanceof PaletteSource source) {
            palette.addSource(source);
        }
    }

    void remove(Object service) {
        if (service instanceof Pages pages) {
            areas.removePages(pages);
        }
        if (service instanceof Navigation navigation) {
            menu.removeNavigation(navigation);
        }
    }

    String host() {
        return "localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    URI uri(String path) {
        return URI.create("http://" + host() + path);
    }

    @Override
    public void close() {
        live.stop();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
