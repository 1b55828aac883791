package fr.crmdata.api.operator;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.jobs.Job;
import java.util.List;

/** Long work of all clients. */
public interface JobBoard {

    /** The newest first. */
    List<Entry> newest(int limit);

    record Entry(ClientId client, Job job) {}
}
