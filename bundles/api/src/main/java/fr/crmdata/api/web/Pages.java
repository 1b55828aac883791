package fr.crmdata.api.web;

import java.net.URL;
import java.util.List;

/** The pages of an area. Offered as an OSGi service; they come and go with it. */
public interface Pages {

    /** First segment of all its addresses, such as {@code contacts}. */
    String path();

    /** Says which address is answered by what; called once, when the pages appear. */
    void define(Site site);

    /**
     * Files of the area's bundle that browsers may fetch, such as {@code getClass().getResource("contacts.css")}. The shell's
     * pages around this area link its style sheets and load its scripts as modules; pictures and fonts are found by addresses
     * relative to them.
     */
    default List<URL> assets() {
        return List.of();
    }
}
