package fr.crmdata.api.demo;

import fr.crmdata.api.clients.Client;

/** Made-up data of an area for a demonstration. Offered as an OSGi service; asked once for each made-up client. */
public interface DemoData {

    /** Stable; the platform remembers by it what is filled. */
    String name();

    /** Fills a client's database. Called as the system within the client, in no transaction; cut off, it is called again. */
    void fill(Client client, Size size);

    enum Size {
        /** Enough to fill a page or two. */
        SMALL,
        /** Some thousand records. */
        LARGE
    }
}
