package fr.crmdata.licensing.subscription;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Schema;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Invitations;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.JobHandler;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.office.PriceLists.Line;
import fr.crmdata.licensing.office.PriceLists.Offer;
import fr.crmdata.licensing.store.OrderStore;
import fr.crmdata.licensing.store.PriceStore;
import fr.crmdata.licensing.store.TermsStore;
import fr.crmdata.platform.audit.DatabaseAudit;
import fr.crmdata.platform.clients.ClientRegistry;
import fr.crmdata.platform.data.TestDatabases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An operator's office with real databases, and what is around it in memory. */
final class Office {

    static final Caller STAFF =
            new Caller(Caller.Kind.USER, "o1", "Olga Petit", ClientId.OPERATOR, Role.OPERATOR, Language.FR);

    final SetClock clock = new SetClock();
    final OpenAccess access;
    final PriceStore prices;
    final OrderStore orders;
    final ClientRegistry clients;
    final PlainContracts contracts = new PlainContracts();
    final PlainInvitations invitations = new PlainInvitations();
    final PlainMails mails = new PlainMails();
    final PlainJobs jobs = new PlainJobs();
    final PublishedPrices lists;
    final OrderDesk desk;
    final ProvisioningJob provisioning;
    final TrialEnds trials;

    Office(TestDatabases data) {
        data.offer(new OrdersSchema());
        access = new OpenAccess(data);
        var audit = new DatabaseAudit(data.clientWork(), data.scope(), clock);
        prices = new PriceStore(data.operatorWork());
        orders = new OrderStore(data.operatorWork());
        clients = new ClientRegistry(data.operatorWork(), data.databases(), access, audit, clock);
        lists = new PublishedPrices(prices, contracts, access, audit, clock);
        var welcome = new WelcomeMail(invitations, mails, access);
        var offers = new OfferPrices(prices, clock);
        var doorkeeper = new Doorkeeper(orders, clock);
        desk = new OrderDesk(
                orders,
                offers,
                new TermsLibrary(new TermsStore(data.operatorWork())),
                new Reception(orders, offers, doorkeeper, data.operatorWork(), access, audit, clock),
                clients,
                invitations,
                jobs,
                welcome,
                data.operatorWork(),
                access,
                audit,
                clock);
        var opening = new Opening(contracts, prices);
        provisioning = new ProvisioningJob(orders, prices, opening, welcome, clients, access, clock);
        trials = new TrialEnds(orders, opening);
    }

    /** The module CRM at 49.00, or 45.00 by the year; an offer of it with a trial, one for those who know it, at 10 % less. */
    Office open() {
        asStaff(() -> {
            lists.publish(
                    "2026-1",
                    clock.today(),
                    List.of(
                            new Line("CRM", Price.of("49.00"), Price.of("45.00")),
                            new Line("CALL", Price.of("79.00"), Price.of("75.00"))),
                    Money.of("60.00"),
                    Money.of("30.00"));
            lists.save(offer("crm", List.of("CRM"), "0", 0, 30, true));
            lists.save(offer("partner", List.of("CRM", "CALL"), "10", 12, 0, false));
            return null;
        });
        return this;
    }

    Offer offer(String code, List<String> modules, String discount, int commitment, int trial, boolean isPublic) {
        return new Offer(
                code,
                "Offre " + code,
                clock.today(),
                Optional.empty(),
                modules,
                new BigDecimal(discount),
                commitment,
                trial,
                isPublic);
    }

    <T> T asStaff(Supplier<T> work) {
        return access.as(STAFF, work);
    }

    /** As the platform runs a job: in the starter's name. */
    Map<String, String> runJob(String order) {
        return asStaff(() -> provisioning.run(new PlainRun(Map.of("subscription", order))));
    }

    static final class OrdersSchema implements Schema {

        @Override
        public String area() {
            return "licensing";
        }

        @Override
        public Place place() {
            return Place.OPERATOR;
        }

        @Override
        public List<String> migrations() {
            return List.of(
                    "fr/crmdata/licensing/migrations/licensing-030-subscriptions.sql",
                    "fr/crmdata/licensing/migrations/licensing-040-vat-number.sql",
                    "fr/crmdata/licensing/migrations/licensing-070-terms.sql");
        }

        @Override
        public List<Class<?>> entities() {
            return List.of();
        }
    }

    static final class SetClock extends Clock {
        Instant now = Instant.parse("2026-11-25T09:00:00Z");

        LocalDate today() {
            return LocalDate.ofInstant(now, getZone());
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Lets everybody do everything, in the databases they belong to. */
    static final class OpenAccess implements Access {
        private final TestDatabases data;

        OpenAccess(TestDatabases data) {
            this.data = data;
        }

        @Override
        public Caller caller() {
            return data.scope().caller();
        }

        @Override
        public Optional<Caller> callerIfAny() {
            return data.scope().callerIfAny();
        }

        @Override
        public boolean may(Permission permission) {
            return true;
        }

        @Override
        public void require(Permission permission) {
            caller();
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> work) {
            return data.scope().as(caller, work);
        }
    }

    /** Administrators by address; a link for each time one was asked for. */
    static final class PlainInvitations implements Invitations {
        final Map<String, ClientId> people = new HashMap<>();
        int links;

        @Override
        public Invited administrator(ClientId client, String name, String email, Language language) {
            people.putIfAbsent(email, client);
            return new Invited("u-" + email, "https://crm.example/invitation?key=" + ++links, Instant.EPOCH);
        }

        @Override
        public boolean isFree(String email) {
            return !people.containsKey(email);
        }

        @Override
        public Optional<Invitation> find(String secret) {
            return Optional.empty();
        }

        @Override
        public void accept(String secret, String newPassword) {
            throw new UnsupportedOperationException();
        }
    }

    /** Mails by key, as the queue keeps them. */
    static final class PlainMails implements Mails {
        final Map<String, Mail> sent = new LinkedHashMap<>();
        boolean breaks;

        @Override
        public boolean send(String key, Mail mail) {
            if (breaks) {
                breaks = false;
                throw new IllegalStateException("the power went");
            }
            return sent.putIfAbsent(key, mail) == null;
        }
    }

    /** Jobs that somebody else runs. */
    static final class PlainJobs implements Jobs {
        final List<Job> started = new ArrayList<>();
        Job.State state = Job.State.WAITING;

        @Override
        public Job start(String kind, String title, Map<String, String> parameters) {
            var job = job("job-" + started.size(), kind, title, state, parameters);
            started.add(job);
            return job;
        }

        @Override
        public void finish(String id, Map<String, String> result) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Job> find(String id) {
            return started.stream()
                    .filter(job -> job.id().equals(id))
                    .map(job -> job(id, job.kind(), job.title(), state, job.parameters()))
                    .findFirst();
        }

        @Override
        public List<Job> recent(int limit) {
            return started;
        }

        @Override
        public List<Job> earlier(String id, int limit) {
            return List.of();
        }

        @Override
        public void cancel(String id) {
            throw new UnsupportedOperationException();
        }
    }

    private static Job job(String id, String kind, String title, Job.State state, Map<String, String> parameters) {
        return new Job(
                id,
                kind,
                title,
                state,
                0,
                0,
                "Olga",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                parameters,
                Map.of());
    }

    private record PlainRun(Map<String, String> parameters) implements JobHandler.Run {

        @Override
        public Job job() {
            return Office.job("job", ProvisioningJob.KIND, "", Job.State.RUNNING, parameters);
        }

        @Override
        public Optional<String> checkpoint() {
            return Optional.empty();
        }

        @Override
        public void save(String checkpoint, long done, long total) {
            // Nobody watches.
        }
    }
}
