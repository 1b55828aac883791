package fr.crmdata.platform.identity;

import fr.crmdata.api.Sha256;
import java.security.SecureRandom;

/** Random secrets that a program or browser carries; only their hash is stored. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    /** 43 characters, 256 bits. */
    static String next(String prefix) {
        return prefix + random(ALPHABET, 43);
    }

    /** A password to be read from a screen or paper, changed at the first use: 20 characters in groups, about 98 bits. */
    static String readablePassword() {
        return random(READABLE, 5) + "-" + random(READABLE, 5) + "-" + random(READABLE, 5) + "-" + random(READABLE, 5);
    }

    /** Secrets have enough entropy of their own: a plain SHA-256 cannot be turned back, and costs microseconds. */
    static String hash(String secret) {
        return Sha256.of(secret);
    }

    private static String random(String alphabet, int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
