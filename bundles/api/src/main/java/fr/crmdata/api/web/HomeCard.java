package fr.crmdata.api.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Permission;
import java.util.Optional;

/** A card on the start page. Offered as an OSGi service; drawn for those who may. */
public interface HomeCard {

    /** Small first. */
    int order();

    Permission needed();

    String title(Language language);

    /** What the caller finds in it now; empty when there is nothing worth a card. */
    Optional<Html> draw(Language language);
}
