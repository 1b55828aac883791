package fr.crmdata.licensing.model.licence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/**
 * A text and its signature below it (Ed25519, RFC 8032). The file has one form only: no other line ends, no other base64 for the same
 * signature, nothing behind the end.
 */
record SignedText(String body, String signature) {

    private static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "\n--- Signature ---\n";
    private static final String END = "\n--- Fin ---\n";

    static SignedText sign(String body, PrivateKey key) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(body.getBytes(StandardCharsets.UTF_8));
            return new SignedText(body, Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when the file is none of ours. */
    static Optional<SignedText> read(byte[] file) {
        var text = decode(file);
        var begin = text.lastIndexOf(BEGIN);
        if (begin < 0 || !text.endsWith(END) || begin + BEGIN.length() > text.length() - END.length()) {
            return Optional.empty();
        }
        var signed = new SignedText(
                text.substring(0, begin), text.substring(begin + BEGIN.length(), text.length() - END.length()));
        return Optional.of(signed).filter(one -> one.text().equals(text));
    }

    private static String decode(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    String text() {
        return body + BEGIN + signature + END;
    }

    boolean isBy(PublicKey key) {
        try {
            var bytes = Base64.getDecoder().decode(signature);
            // The same bytes have several spellings: the last letter carries bits that nobody reads.
            if (!Base64.getEncoder().encodeToString(bytes).equals(signature)) {
                return false;
            }
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(body.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(bytes);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }
}
