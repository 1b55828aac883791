package fr.crmdata.licensing.web;

import fr.crmdata.api.web.Site;

/** Some of the pages about the caller's own contract. */
interface OwnPageSet {

    /** Paths are relative to {@code /contract}. */
    void define(Site site);
}
