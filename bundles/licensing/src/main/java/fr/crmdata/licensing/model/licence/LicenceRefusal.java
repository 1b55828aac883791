package fr.crmdata.licensing.model.licence;

import fr.crmdata.api.Refusal;

/** A licence or a list of keys is not taken, and why. */
public final class LicenceRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        /** Not the text of a licence, or not as it was written. */
        UNREADABLE("licensing.licence.unreadable"),
        /** The signature does not fit the text. */
        ALTERED("licensing.licence.altered"),
        UNKNOWN_KEY("licensing.licence.unknown-key"),
        REVOKED_KEY("licensing.licence.revoked-key"),
        OTHER_PRODUCT("licensing.licence.other-product"),
        OTHER_INSTALLATION("licensing.licence.other-installation"),
        /** The machine shows an earlier time than it did before, or than that of issue. */
        CLOCK_SET_BACK("licensing.licence.clock-set-back"),
        ENDED("licensing.licence.ended"),
        /** A list of keys that is older than the one that is there. */
        OLDER_KEYS("licensing.licence.older-keys"),
        /** No list is there yet, and nobody told whose the first one has to be. */
        FIRST_KEYS("licensing.licence.first-keys"),
        /** The first list is signed by another key than the operator told. */
        OTHER_FINGERPRINT("licensing.licence.other-fingerprint"),
        /** The key that signs cannot be given up before there is another one. */
        LAST_KEY("licensing.licence.last-key"),
        /** The private half of a key is not in the data folder of this server. */
        KEY_MISSING("licensing.licence.key-missing"),
        NOTHING_OPENED("licensing.licence.nothing-opened"),
        UNKNOWN("licensing.licence.unknown");

        private final String code;

        Why(String code) {
            this.code = code;
        }
    }

    private final Why why;

    public LicenceRefusal(Why why, Object... arguments) {
        super(Kind.CONFLICT, why.code, arguments);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
