package fr.crmdata.api.web;

/** The pages of an area. Offered as an OSGi service; they come and go with it. */
public interface Pages {

    /** First segment of all its addresses, such as {@code contacts}. */
    String path();

    /** Says which address is answered by what; called once, when the pages appear. */
    void define(Site site);
}
