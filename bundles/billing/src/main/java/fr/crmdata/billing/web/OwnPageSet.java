package fr.crmdata.billing.web;

import fr.crmdata.api.web.Site;

/** Some of the pages about the caller's own invoices. */
interface OwnPageSet {

    /** Paths are relative to {@code /invoices}. */
    void define(Site site);
}
