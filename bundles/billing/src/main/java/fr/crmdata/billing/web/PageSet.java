package fr.crmdata.billing.web;

import fr.crmdata.api.web.Site;

/** Some of the operator's pages about money. Those that are there make the area; each needs only its own use cases. */
interface PageSet {

    /** Small first. */
    default int order() {
        return 10;
    }

    /** Paths are relative to {@code /billing}. */
    void define(Site site);
}
