package fr.crmdata.probe.store;

import fr.crmdata.api.data.Schema;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The probe's tables, in every client's database. */
@Component
public final class ProbeSchema implements Schema {

    @Override
    public String area() {
        return "probe";
    }

    @Override
    public Place place() {
        return Place.EVERY_CLIENT;
    }

    @Override
    public List<String> migrations() {
        return List.of("fr/crmdata/probe/migrations/probe-001.sql");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(NoteRow.class);
    }
}
