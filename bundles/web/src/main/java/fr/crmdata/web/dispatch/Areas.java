package fr.crmdata.web.dispatch;

import fr.crmdata.api.web.Pages;
import fr.crmdata.web.assets.AssetSet;
import fr.crmdata.web.assets.AssetSets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The areas whose pages are there just now. They come and go while requests run; each request keeps the one it found. */
@Component(service = {Areas.class, AssetSets.class})
public final class Areas implements AssetSets {

    private static final Logger LOG = LoggerFactory.getLogger(Areas.class);

    private final PublicAreas publicAreas;
    private final List<Area> present = new CopyOnWriteArrayList<>();
    private final Set<String> everSeen = ConcurrentHashMap.newKeySet();

    /** One area's pages. Its addresses and files are taken in when somebody first comes: a start has better things to do. */
    public static final class Area {

        private final Pages pages;
        private volatile @Nullable Routes routes;
        private volatile @Nullable AssetSet assets;

        private Area(Pages pages) {
            this.pages = pages;
        }

        String path() {
            return pages.path();
        }

        /** Two who come first at the same moment take them in twice, which does no harm. */
        Routes routes() {
            var known = routes;
            if (known == null) {
                known = new Routes();
                pages.define(known);
                routes = known;
            }
            return known;
        }

        AssetSet assets() {
            var known = assets;
            if (known == null) {
                known = AssetSet.of(pages.path(), pages.assets());
                assets = known;
            }
            return known;
        }
    }

    @Activate
    public Areas(@Reference PublicAreas publicAreas) {
        this.publicAreas = publicAreas;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addPages(Pages pages) {
        if (area(pages.path()).isPresent()) {
            LOG.warn("two areas offer pages under /{}; {} waits", pages.path(), pages.getClass());
        }
        everSeen.add(pages.path());
        present.add(new Area(pages));
    }

    public void removePages(Pages pages) {
        present.removeIf(area -> area.pages == pages);
    }

    /** @param path first segment of an address */
    public Optional<Area> area(String path) {
        return present.stream().filter(area -> area.path().equals(path)).findFirst();
    }

    @Override
    public Optional<AssetSet> of(String area) {
        return area(area).map(Area::assets).or(() -> publicAreas.assets(area));
    }

    /** Whether there was such an area since the shell started, so that its absence may be a short one. */
    boolean wasSeen(String path) {
        return everSeen.contains(path);
    }
}
