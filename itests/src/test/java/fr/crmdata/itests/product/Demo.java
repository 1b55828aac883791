package fr.crmdata.itests.product;

/** Who is there in demo mode; README says the same. */
public final class Demo {

    public static final String PASSWORD = "demo-crmdata-2026";

    /** Client with some thousand contacts. */
    public static final String BREMOND = "ateliers-bremond";

    public static final String GUERIN = "cabinet-guerin";
    public static final String ADMINISTRATOR = "leila@bremond.example";
    public static final String MANAGER = "sonia@bremond.example";
    public static final String SALES = "jules@bremond.example";
    public static final String AGENT = "thomas@bremond.example";

    /** Administrator of another client. */
    public static final String STRANGER = "anne@guerin.example";

    /** Administrator of a client that was closed. */
    public static final String CLOSED_OUT = "karim@benali.example";

    public static final String OPERATOR = "operateur@crmdata.example";

    private Demo() {}
}
