package fr.crmdata.probe.rest;

import fr.crmdata.api.rest.RestArea;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /api/v1/probe}. */
@Component
public final class ProbeArea implements RestArea {

    private final List<Object> resources;

    @Activate
    public ProbeArea(@Reference NoteResource notes, @Reference MarkResource marks) {
        this.resources = List.of(notes, marks);
    }

    @Override
    public String path() {
        return "probe";
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
