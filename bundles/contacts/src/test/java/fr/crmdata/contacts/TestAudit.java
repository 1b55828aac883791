package fr.crmdata.contacts;

import fr.crmdata.api.audit.Audit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was recorded: action and subject. */
public final class TestAudit implements Audit {

    public final List<String> entries = new CopyOnWriteArrayList<>();

    @Override
    public void record(String action, String subject, Map<String, String> details) {
        entries.add(action + " " + subject);
    }
}
