package fr.crmdata.billing.model.statement;

/** Who is at the other end of a payment; a text that the bank did not give is empty. */
public record Party(String name, String iban, String bic) {

    public static final Party UNKNOWN = new Party("", "", "");
}
