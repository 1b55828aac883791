package fr.crmdata.contacts.web;

import fr.crmdata.api.web.Site;

/** Some of the pages under {@code /contacts}. Offered as a service inside this bundle; those that are there make the area. */
interface PageSet {

    /** Small first: addresses of fixed words come before {@code /{id}}, which is at {@link #LAST}. */
    default int order() {
        return 10;
    }

    int LAST = 1_000;

    /** Paths are relative to {@code /contacts}. */
    void define(Site site);
}
