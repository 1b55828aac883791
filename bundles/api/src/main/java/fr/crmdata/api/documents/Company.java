package fr.crmdata.api.documents;

/** The company that runs the service, as it stands on letters and invoices. Offered by the platform from its settings. */
public interface Company {

    Card card();

    /**
     * What the law wants on a company's papers (C. com. R123-237) and what people need to answer. What is not known is empty.
     *
     * @param legalForm with the capital, {@code SARL au capital de 10 000 €}
     * @param city of the seat; letters are dated from there
     * @param registry {@code RCS Nanterre 123 456 789}
     * @param vat intra-community VAT number
     * @param iban of the account to which clients pay
     * @param signatory who signs letters
     * @param signatoryTitle {@code gérante}
     */
    record Card(
            String name,
            String legalForm,
            String street,
            String postalCode,
            String city,
            String registry,
            String vat,
            String telephone,
            String email,
            String site,
            String iban,
            String bic,
            String signatory,
            String signatoryTitle) {}
}
