package fr.crmdata.licensing.model;

/** The clauses of the terms, and the two laws that lie over them. */
public enum Clause {
    PURPOSE("CL-01", "1"),
    SETTING_UP("CL-02", "2-1"),
    SUPPORT("CL-03", "2-2"),
    CODES("CL-04", "2-3"),
    RIGHT_OF_USE("CL-05", "2-4"),
    CHANGES("CL-06", "2-5"),
    DATA_RETURN("CL-07", "2-6"),
    SUITABILITY("CL-08", "3-1"),
    REGULATIONS("CL-09", "3-2"),
    CLIENT_SECRECY("CL-10", "3-2 bis"),
    CONTINUITY("CL-11", "4-1"),
    INTEGRITY("CL-12", "4-2"),
    LIABILITY("CL-13", "4-3"),
    OPERATOR_SECRECY("CL-14", "4-4"),
    PERSONAL_DATA("CL-15", "4-5"),
    CESSATION("CL-16", "4-6"),
    FORCE_MAJEURE("CL-17", "5"),
    DURATION("CL-18", "6"),
    PRICES("CL-19", "7"),
    INVOICES("CL-20", "8"),
    SERVICES("CL-21", "8"),
    INTEREST("CL-22", "8"),
    RECOVERY("CL-23", "8"),
    SUSPENSION("CL-24", "8"),
    REINSTATEMENT("CL-25", "8"),
    STILL_OWED("CL-26", "8"),
    AFTER_SUSPENSION("CL-27", "8"),
    TERMINATION("CL-28", "9"),
    LAW_AND_COURT("CL-29", "10"),
    /** C. com. L622-13, L622-28, R622-24. */
    INSOLVENCY("ST-01", ""),
    /** The rulebooks of the SEPA direct debit. */
    MANDATE("ST-02", "");

    private final String id;
    private final String article;

    Clause(String id, String article) {
        this.id = id;
        this.article = article;
    }

    /** Stable: {@code CL-24}. Two clauses of the text have the number 3-2, so that number alone says too little. */
    public String id() {
        return id;
    }

    /** The number in the text of the terms; empty for what only the law says. */
    public String article() {
        return article;
    }
}
