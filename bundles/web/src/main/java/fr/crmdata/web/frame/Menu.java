package fr.crmdata.web.frame;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Navigation;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** All entries of the menu that are there just now. */
@Component(service = Menu.class)
public final class Menu {

    private static final Comparator<Navigation.Entry> AS_SHOWN = Comparator.comparing(Navigation.Entry::section)
            .thenComparing(Navigation.Entry::order)
            .thenComparing(Navigation.Entry::label);

    private final Access access;
    private final List<Navigation> navigations = new CopyOnWriteArrayList<>();

    @Activate
    public Menu(@Reference Access access) {
        this.access = access;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addNavigation(Navigation navigation) {
        navigations.add(navigation);
    }

    public void removeNavigation(Navigation navigation) {
        navigations.remove(navigation);
    }

    /** What the caller may use, as shown. */
    public List<Navigation.Entry> entries(Language language) {
        return navigations.stream()
                .flatMap(navigation -> navigation.entries(language).stream())
                .filter(entry -> access.may(entry.needed()))
                .sorted(AS_SHOWN)
                .toList();
    }
}
