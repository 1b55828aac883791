package fr.crmdata.platform.rest;

import fr.crmdata.api.rest.RestArea;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;

/** The areas that REST offers at this moment. */
@Component(service = AreaList.class)
public final class AreaList {

    private final List<RestArea> areas = new CopyOnWriteArrayList<>();

    void add(RestArea area) {
        areas.add(area);
    }

    void remove(RestArea area) {
        areas.remove(area);
    }

    List<RestArea> now() {
        return List.copyOf(areas);
    }
}
