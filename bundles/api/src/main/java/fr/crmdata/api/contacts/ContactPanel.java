package fr.crmdata.api.contacts;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.Html;

/** A panel in the third column of a contact's card. Offered as an OSGi service; drawn for those who may. */
public interface ContactPanel {

    /** Small first. */
    int order();

    Permission needed();

    String title(Language language);

    Html draw(Contact contact, Language language);
}
