package fr.crmdata.platform.rest;

import fr.crmdata.api.rest.ApiReference;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The reference, read from the merged document of the moment. */
@Component(service = ApiReference.class)
public final class MergedReference implements ApiReference {

    private final AreaList areas;

    @Activate
    public MergedReference(@Reference AreaList areas) {
        this.areas = areas;
    }

    private ReferenceReader reader() {
        return new ReferenceReader(MergedOpenApi.of(areas.now(), true));
    }

    @Override
    public List<Area> areas() {
        return reader().areas();
    }

    @Override
    public Optional<Schema> schema(String name) {
        return reader().schema(name);
    }
}
