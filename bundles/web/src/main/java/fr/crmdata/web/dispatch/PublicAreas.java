package fr.crmdata.web.dispatch;

import fr.crmdata.api.web.PublicPages;
import fr.crmdata.web.assets.AssetSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The areas with pages for everybody that are there just now. */
@Component(service = PublicAreas.class)
public final class PublicAreas {

    private final List<Area> present = new CopyOnWriteArrayList<>();

    /** One area's public pages, taken in. */
    record Area(PublicPages pages, PublicRoutes routes, AssetSet assets) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addPages(PublicPages pages) {
        var routes = new PublicRoutes();
        pages.define(routes);
        present.add(new Area(pages, routes, AssetSet.of(pages.path(), pages.assets())));
    }

    public void removePages(PublicPages pages) {
        present.removeIf(area -> area.pages() == pages);
    }

    Optional<Area> area(String path) {
        return present.stream().filter(area -> area.pages().path().equals(path)).findFirst();
    }

    /** @param path first segment of an address */
    public Optional<AssetSet> assets(String path) {
        return area(path).map(Area::assets);
    }
}
