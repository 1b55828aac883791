package fr.crmdata.api;

import java.util.List;

/**
 * A "no" with a reason: what was asked for is refused, nothing was changed.
 *
 * <p>Each area has its own family of refusals. The code is stable and part of the contract with programs: REST sends it
 * as {@code urn:crmdata:problem:<code>}, SOAP in the declared fault. The sentence for people is looked up by the code in
 * the texts beside the refusal's class (see {@link Texts}), with {@link #arguments()} filled in.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param kind what sort of no this is; decides the protocol's status
     * @param code stable and unique, {@code <area>.<what>} in lower case with hyphens
     * @param arguments fill the placeholders of the sentence
     */
    protected Refusal(Kind kind, String code, Object... arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    public final List<Object> arguments() {
        return arguments;
    }

    /** What is wrong with single fields of what was sent; empty when the refusal is about the whole. */
    public List<FieldProblem> fields() {
        return List.of();
    }

    @Override
    public String getMessage() {
        return Texts.of(getClass(), Language.EN).of(code, arguments.toArray());
    }

    /** The sentence a person reads, in that language. */
    public final String message(Language language) {
        return Texts.of(getClass(), language).of(code, arguments.toArray());
    }

    /** What sort of no; each has one HTTP status. */
    public enum Kind {
        /** Cannot be read at all. */
        MALFORMED(400),
        /** Nobody is signed in, or what proves it has expired. */
        UNAUTHENTICATED(401),
        /** Signed in, but may not. */
        FORBIDDEN(403),
        /** Does not exist, or not for this client: the two are never told apart. */
        NOT_FOUND(404),
        /** Does not fit what is there. */
        CONFLICT(409),
        /** Existed, was deleted. */
        GONE(410),
        /** Changed by somebody else since it was read. */
        STALE(412),
        /** Bigger than what is taken. */
        TOO_LARGE(413),
        /** Readable, but breaks a rule. */
        INVALID(422),
        /** Must say which version is meant. */
        VERSION_REQUIRED(428),
        /** Too often in too short a time. */
        TOO_MANY(429),
        /** Cannot be done just now; the same request may succeed later. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status of RFC 9110 that says the same. */
        public int status() {
            return status;
        }
    }
}
