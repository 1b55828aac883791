package fr.crmdata.platform.mail;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.metrics.Metrics;
import fr.crmdata.platform.Installation;
import fr.crmdata.platform.routes.RouteHome;
import fr.crmdata.platform.work.Backlog;
import fr.crmdata.platform.work.Chore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands waiting mails to the mail route, and tries again those that the relay did not take. */
@Component(service = Chore.class)
public final class MailSender implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration UNTIL_ROUTES_RUN = Duration.ofSeconds(2);

    private final MailQueue queue;
    private final MailRoutes routes;
    private final RouteHome home;
    private final MessageComposer composer;
    private final Clock clock;
    private final boolean toFolder;
    private final Backlog backlog = new Backlog();
    private final Metrics.Counter outcomes;
    private final AutoCloseable gauge;

    @Activate
    public MailSender(
            @Reference MailQueue queue,
            @Reference MailRoutes routes,
            @Reference RouteHome home,
            @Reference Files files,
            @Reference Installation installation,
            @Reference Metrics metrics,
            @Reference(target = "(clock=system)") Clock clock) {
        this.queue = queue;
        this.routes = routes;
        this.home = home;
        this.composer = new MessageComposer(files, installation.settings().mail_from());
        this.clock = clock;
        this.toFolder = installation.isDemo();
        this.outcomes = metrics.counter("crmdata_mails_total", "Tries to send a mail, by outcome", "outcome");
        this.gauge = metrics.gauge("crmdata_mails_queued", "Mails that wait to be sent", backlog::total);
    }

    @Deactivate
    void stop() throws Exception {
        gauge.close();
    }

    @Override
    public String name() {
        return MailQueue.CHORE;
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public boolean hasWork(ClientId client) {
        return !queue.waiting().isEmpty();
    }

    @Override
    public Optional<Duration> visit(ClientId client) {
        var waiting = queue.waiting();
        backlog.set(client, waiting.size());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var context = home.contextOf(routes);
        if (context.isEmpty()) {
            return Optional.of(UNTIL_ROUTES_RUN);
        }
        Optional<Duration> back = Optional.empty();
        var left = waiting.size();
        for (var mail : waiting) {
            var pause = attend(client, mail, context.get());
            left -= pause.isPresent() ? 0 : 1;
            backlog.set(client, left);
            if (pause.isPresent() && (back.isEmpty() || pause.get().compareTo(back.get()) < 0)) {
                back = pause;
            }
        }
        return back;
    }

    private Optional<Duration> attend(ClientId client, MailQueue.Queued mail, CamelContext context) {
        var pause = Duration.between(clock.instant(), mail.nextAt());
        if (!pause.isNegative() && !pause.isZero()) {
            return Optional.of(pause);
        }
        var to = queue.next(mail);
        if (to.isEmpty()) {
            queue.settle(mail.id());
            return Optional.empty();
        }
        try {
            send(client, mail, to, context);
            queue.sent(mail.id(), to);
            outcomes.add(1, "sent");
            return Optional.empty();
        } catch (CamelExecutionException | MessageComposer.NotComposed e) {
            return failed(mail, e);
        }
    }

    private void send(ClientId client, MailQueue.Queued queued, List<String> to, CamelContext context) {
        var mail = queued.mail();
        var message = composer.compose(
                new MailId(client, queued.id()),
                new Mail(to, mail.subject(), mail.text(), mail.attachments()),
                clock.instant());
        try (var template = context.createProducerTemplate()) {
            template.sendBodyAndHeaders(
                    MailRoutes.ENTRY,
                    toFolder ? composer.bytes(message) : message,
                    Map.of("mailFile", client.value() + "/" + queued.id() + ".eml"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Optional<Duration> failed(MailQueue.Queued mail, RuntimeException failure) {
        var attempts = mail.attempts() + 1;
        var dead = attempts >= MOST_ATTEMPTS;
        var pause = pauseAfter(attempts);
        var reason = failure.getCause() == null ? failure : failure.getCause();
        LOG.warn("mail {} did not leave (attempt {}): {}", mail.id(), attempts, reason.toString());
        outcomes.add(1, dead ? "dead" : "failed");
        queue.failed(mail.id(), attempts, pause, dead, reason.toString());
        return dead ? Optional.empty() : Optional.of(pause);
    }

    /** Half a minute, then twice as long each time, at most four hours: a day in all. */
    static Duration pauseAfter(int attempts) {
        var pause = Duration.ofSeconds(30L << Math.min(attempts - 1, 10));
        return pause.compareTo(Duration.ofHours(4)) > 0 ? Duration.ofHours(4) : pause;
    }
}
