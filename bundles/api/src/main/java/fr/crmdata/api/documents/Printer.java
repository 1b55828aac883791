package fr.crmdata.api.documents;

/**
 * Makes PDF/A-3 of pages: readable in thirty years, fonts inside, with files in it if wanted (as Factur-X does). Offered by
 * the platform.
 */
public interface Printer {

    /**
     * Prints a sheet. Takes some tens of milliseconds: better not within a transaction that others wait for.
     *
     * @throws IllegalArgumentException when the markup is not well-formed XML
     */
    byte[] print(Sheet sheet);
}
