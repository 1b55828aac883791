package fr.crmdata.billing.model.collection;

/**
 * What one bank wants.
 *
 * @param leadDays TARGET days between file and debit that the operator keeps, at least 1
 * @param firstApart whether the first debit of a mandate is marked as such
 * @param batchBooking whether the batch is booked as one amount
 */
public record BankProfile(Message message, int leadDays, boolean firstApart, boolean batchBooking) {

    /** As the implementation guidelines in force recommend. */
    public static final BankProfile STANDARD = new BankProfile(Message.PAIN_008_08, 5, false, true);

    /** For banks that still take the messages of 2009. */
    public static final BankProfile OLDER = new BankProfile(Message.PAIN_008_02, 5, true, true);

    public BankProfile {
        if (leadDays < 1) {
            throw new IllegalArgumentException("the scheme asks for one TARGET day: " + leadDays);
        }
    }

    /** Messages that can be written. */
    public enum Message {
        PAIN_008_08("pain.008.001.08"),
        /** Without addresses: the structured ones that are compulsory by now do not fit into what banks take of it. */
        PAIN_008_02("pain.008.001.02"),
        PAIN_001_09("pain.001.001.09");

        private final String id;

        Message(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public boolean carriesAddresses() {
            return this != PAIN_008_02;
        }

        public String namespace() {
            return "urn:iso:std:iso:20022:tech:xsd:" + id;
        }
    }
}
