package fr.crmdata.platform.operator;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.operator.JobBoard;
import fr.crmdata.platform.OperatorPermissions;
import fr.crmdata.platform.clients.ClientRegistry;
import fr.crmdata.platform.data.Databases;
import fr.crmdata.platform.identity.CallerScope;
import fr.crmdata.platform.work.PendingWork;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs over all clients. */
@Component(service = JobBoard.class)
public final class AllJobs implements JobBoard {

    private final Access access;
    private final CallerScope scope;
    private final ClientRegistry clients;
    private final Databases databases;
    private final PendingWork pending;
    private final Jobs jobs;

    @Activate
    public AllJobs(
            @Reference Access access,
            @Reference CallerScope scope,
            @Reference ClientRegistry clients,
            @Reference Databases databases,
            @Reference PendingWork pending,
            @Reference Jobs jobs) {
        this.access = access;
        this.scope = scope;
        this.clients = clients;
        this.databases = databases;
        this.pending = pending;
        this.jobs = jobs;
    }

    /** Jobs of clients whose database is open or that have work waiting; nobody else's can be running. */
    @Override
    public List<JobBoard.Entry> newest(int limit) {
        access.require(OperatorPermissions.SERVICE_READ);
        return busyClients().stream()
                .flatMap(client -> scope.as(Caller.system(client, "all-jobs"), () -> jobs.recent(limit)).stream()
                        .map(job -> new JobBoard.Entry(client, job)))
                .sorted(Comparator.comparing(entry -> entry.job().createdAt(), Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private Set<ClientId> busyClients() {
        var busy = new LinkedHashSet<>(pending.leftOver());
        clients.active().stream().filter(databases::isOpen).forEach(busy::add);
        return busy;
    }
}
