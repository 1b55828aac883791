package fr.crmdata.api.web;

/** Takes the public addresses of an area, as {@link Site} takes the others. */
public interface PublicSite {

    PublicSite get(String path, Handler handler);

    /** A form: as {@link Site#form}, refusals are shown beside the fields. Only this site's own pages can send it. */
    PublicSite form(String path, FormHandler show, Handler submit);

    /** Answers a visit. Refusals may pass. */
    @FunctionalInterface
    interface Handler {
        Answer answer(PublicVisit visit);
    }

    /** Draws a form. */
    @FunctionalInterface
    interface FormHandler {
        Answer show(PublicVisit visit, Form form);
    }
}
