package fr.crmdata.billing.books;

import fr.crmdata.api.Sha256;

/** What documents are called in the accounts. */
final class Pieces {

    private static final int MOST = 60;
    private static final int DIGEST = 16;

    private Pieces() {}

    /** The key of a payment, or its beginning and a fingerprint when it is too long. */
    static String of(String key) {
        return key.length() <= MOST
                ? key
                : key.substring(0, MOST - DIGEST - 1) + "~" + Sha256.of(key).substring(0, DIGEST);
    }
}
