package fr.crmdata.platform.start;

import fr.crmdata.api.HealthCheck;
import fr.crmdata.api.Language;
import fr.crmdata.api.clients.Client;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.demo.DemoData;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.platform.Installation;
import fr.crmdata.platform.clients.ClientRegistry;
import fr.crmdata.platform.data.Work;
import fr.crmdata.platform.identity.Newcomers;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an installation needs before anybody can sign in: the operator's administrator, and in demo mode the made-up clients
 * with their users and data. Each step is remembered, so that a start cut off in the middle goes on at the next.
 */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final boolean demo;
    private final Work work;
    private final Access access;
    private final ClientRegistry clients;
    private final Newcomers newcomers;
    private volatile boolean prepared;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "crmdata-first-start");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public FirstStart(
            @Reference Installation installation,
            @Reference(target = "(database=operator)") Work operatorWork,
            @Reference Access access,
            @Reference ClientRegistry clients,
            @Reference Newcomers newcomers) {
        this.demo = installation.isDemo();
        this.work = operatorWork;
        this.access = access;
        this.clients = clients;
        this.newcomers = newcomers;
        worker.execute(() -> asOperator(() -> {
            clients.finishPreparing();
            prepare(installation);
            prepared = true;
        }));
    }

    @Override
    public String name() {
        return "first-start";
    }

    @Override
    public Optional<String> trouble() {
        return prepared ? Optional.empty() : Optional.of("those who may sign in are not there yet");
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addData(DemoData data) {
        if (demo) {
            worker.execute(() -> asOperator(() -> fill(data)));
        }
    }

    void removeData(DemoData data) {
        // What it filled stays.
    }

    private void asOperator(Runnable step) {
        try {
            access.as(
                    new Caller(
                            Caller.Kind.SYSTEM, "system", "first start", ClientId.OPERATOR, Role.OPERATOR, Language.FR),
                    step);
        } catch (RuntimeException e) {
            LOG.error("the first start was cut off; the next start goes on", e);
        }
    }

    private void prepare(Installation installation) {
        if (demo) {
            DemoPeople.OPERATOR_STAFF.forEach(this::add);
            DemoPeople.CLIENTS.forEach(this::prepareClient);
        } else {
            newcomers.addFirstOperator(installation.folder());
        }
    }

    private void prepareClient(DemoPeople.DemoClient made) {
        if (clients.find(made.id()).isEmpty()) {
            clients.create(made.id().value(), made.name());
        }
        made.people().forEach(this::add);
        if (made.closed() && !isRemembered("closed:" + made.id())) {
            clients.change(made.id(), Client.State.CLOSED);
            remember("closed:" + made.id());
        }
    }

    private void add(DemoPeople.Person person) {
        newcomers.add(new Newcomers.Newcomer(
                person.client(),
                person.name(),
                person.email(),
                person.role(),
                person.team(),
                DemoPeople.PASSWORD,
                false));
    }

    private void fill(DemoData data) {
        for (var made : DemoPeople.CLIENTS) {
            var mark = "demo:" + data.name() + ":" + made.id();
            var client = clients.find(made.id());
            if (client.isPresent() && !isRemembered(mark)) {
                access.as(Caller.system(made.id(), "Démonstration"), () -> data.fill(client.get(), made.size()));
                remember(mark);
                LOG.info("{} has its made-up {}", made.id(), data.name());
            }
        }
    }

    private boolean isRemembered(String mark) {
        return work.inOne(() -> work.sql()
                .first("SELECT name FROM setting WHERE name = ?", row -> row.text("name"), mark)
                .isPresent());
    }

    private void remember(String mark) {
        work.inOne(() -> work.sql().update("INSERT INTO setting (name, setting_value) VALUES (?, ?)", mark, "done"));
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }
}
