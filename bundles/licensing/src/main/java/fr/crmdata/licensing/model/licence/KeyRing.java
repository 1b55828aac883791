package fr.crmdata.licensing.model.licence;

import fr.crmdata.licensing.model.licence.LicenceKey.State;
import java.security.PrivateKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys by which licences are known to be the operator's, the oldest first. The list grows: a server that has one takes a later one
 * when its oldest key that still counts has signed it, which is in every list.
 *
 * @param serial counts the lists
 */
public record KeyRing(long serial, List<LicenceKey> keys) {

    private static final String HEAD =
            """
            CRM & DATA
            Clés des licences (fichier signé) / Keys of licences (signed file)

            Liste : \
            """;

    public KeyRing {
        keys = List.copyOf(keys);
    }

    public static KeyRing of(LicenceKey first) {
        return new KeyRing(1, List.of(first));
    }

    public Optional<LicenceKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** The key that signs. */
    public LicenceKey current() {
        return keys.stream()
                .filter(key -> key.state() == State.CURRENT)
                .findFirst()
                .orElseThrow();
    }

    /** The key that signs the list itself. */
    public LicenceKey oldest() {
        return keys.stream()
                .filter(key -> key.state() != State.REVOKED)
                .findFirst()
                .orElseThrow();
    }

    /** From now on the new key signs; what the others have signed still counts. */
    public KeyRing with(LicenceKey newer) {
        var all = new ArrayList<>(keys.stream()
                .map(key -> key.state() == State.CURRENT ? key.in(State.RETIRED) : key)
                .toList());
        all.add(newer);
        return new KeyRing(serial + 1, all);
    }

    /**
     * Nothing that a key has signed counts any more.
     *
     * @throws LicenceRefusal when there is no such key, or it is the one that signs
     */
    public KeyRing revoking(String id) {
        var revoked = find(id).orElseThrow(() -> new LicenceRefusal(LicenceRefusal.Why.UNKNOWN_KEY, id));
        if (revoked.state() == State.CURRENT) {
            throw new LicenceRefusal(LicenceRefusal.Why.LAST_KEY, id);
        }
        return new KeyRing(
                serial + 1,
                keys.stream()
                        .map(key -> key.id().equals(id) ? key.in(State.REVOKED) : key)
                        .toList());
    }

    /** The file, signed with the {@link #oldest()} key. */
    public String signed(PrivateKey oldest) {
        return SignedText.sign(body(), oldest).text();
    }

    /** @throws LicenceRefusal when it is no list of keys, or not signed by its own oldest key */
    public static KeyRing read(byte[] file) {
        var text = SignedText.read(file).orElseThrow(() -> new LicenceRefusal(LicenceRefusal.Why.UNREADABLE));
        var ring = parse(text.body()).orElseThrow(() -> new LicenceRefusal(LicenceRefusal.Why.UNREADABLE));
        if (!ring.oldest().hasSigned(text)) {
            throw new LicenceRefusal(LicenceRefusal.Why.ALTERED);
        }
        return ring;
    }

    /**
     * The first list of a server. It is believed because somebody told the fingerprint of the operator's key by another way than that of
     * the list itself.
     *
     * @param told that fingerprint, blank when nobody told it
     * @throws LicenceRefusal when another key has signed the list, or nobody told which one should have
     */
    public KeyRing firstBy(String told) {
        if (told.isBlank()) {
            throw new LicenceRefusal(LicenceRefusal.Why.FIRST_KEYS);
        }
        if (!oldest().has(told)) {
            throw new LicenceRefusal(LicenceRefusal.Why.OTHER_FINGERPRINT, oldest().id());
        }
        return this;
    }

    /**
     * The later of two lists, if this one vouches for it.
     *
     * @throws LicenceRefusal when it is older, or signed by a key that this list does not know or that no longer counts
     */
    public KeyRing replacedBy(KeyRing later) {
        if (later.serial < serial) {
            throw new LicenceRefusal(LicenceRefusal.Why.OLDER_KEYS);
        }
        var signer = later.oldest();
        var known =
                find(signer.id()).orElseThrow(() -> new LicenceRefusal(LicenceRefusal.Why.UNKNOWN_KEY, signer.id()));
        if (known.state() == State.REVOKED) {
            throw new LicenceRefusal(LicenceRefusal.Why.REVOKED_KEY, signer.id());
        }
        return later;
    }

    private String body() {
        var text = new StringBuilder(HEAD).append(serial).append('\n');
        for (var key : keys) {
            text.append(key.id())
                    .append(' ')
                    .append(key.since())
                    .append(' ')
                    .append(key.state())
                    .append(' ')
                    .append(key.publicKey())
                    .append('\n');
        }
        return text.toString();
    }

    private static Optional<KeyRing> parse(String body) {
        if (!body.startsWith(HEAD)) {
            return Optional.empty();
        }
        try {
            var lines = body.substring(HEAD.length()).lines().toList();
            var keys = new ArrayList<LicenceKey>();
            for (var line : lines.subList(1, lines.size())) {
                var parts = line.split(" ", -1);
                keys.add(new LicenceKey(parts[3], Instant.parse(parts[1]), State.valueOf(parts[2])));
            }
            var ring = new KeyRing(Long.parseLong(lines.get(0)), keys);
            return Optional.of(ring).filter(one -> one.isWhole() && one.body().equals(body));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        return keys.stream().filter(key -> key.state() == State.CURRENT).count() == 1;
    }
}
