package fr.crmdata.licensing.model.rules;

/** Clauses that open or close a way, without any figure. */
public final class Gate {

    private Gate() {}

    /** Terms 3-1: who has not checked that the service suits cannot subscribe; the answers are kept. */
    public static boolean maySubscribe(boolean suitabilityAcknowledged) {
        return suitabilityAcknowledged;
    }

    /** Terms 1: pages of the application are served encrypted only. */
    public static boolean isServed(String scheme) {
        return scheme.equalsIgnoreCase("https");
    }

    /** Terms 4-4: the operator's staff read a client's data with a reason, and it is audited. */
    public static boolean mayReadClientData(boolean hasTicket) {
        return hasTicket;
    }

    /** Terms 3-2 bis: what leaves the service is marked. */
    public static boolean isWatermarked() {
        return true;
    }
}
