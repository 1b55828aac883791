package fr.crmdata.api.web;

import java.net.URL;
import java.util.List;

/**
 * The pages of an area for people who need not be signed in, such as somebody who subscribes. Offered as an OSGi service;
 * they come and go with it. The shell puts no menu around them.
 *
 * <p>Nobody is the caller there, so no database answers: what a page shows or takes goes through a use case that was made
 * for strangers.
 */
public interface PublicPages {

    /** First segment of all its addresses; none of {@link Pages} can have the same. */
    String path();

    /** Says which address is answered by what; called once, when the pages appear. */
    void define(PublicSite site);

    /** As {@link Pages#assets()}. */
    default List<URL> assets() {
        return List.of();
    }
}
