package fr.crmdata.licensing.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Refusal;
import java.time.LocalDate;
import java.util.List;

/** A "no" about prices, offers and orders, before there is a contract. */
public abstract sealed class OrderRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private OrderRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** Fields of what was sent do not fit; {@link #fields()} says which and why. */
    public static final class Invalid extends OrderRefusal {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldProblem> problems;

        public Invalid(List<FieldProblem> problems) {
            super(Kind.INVALID, "licensing.invalid", problems.size());
            this.problems = List.copyOf(problems);
        }

        public Invalid(String field, String code, Object... arguments) {
            this(List.of(FieldProblem.of(field, code, arguments)));
        }

        @Override
        public List<FieldProblem> fields() {
            return problems;
        }
    }

    /** No price list holds yet on that day. */
    public static final class NoPriceList extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public NoPriceList(LocalDate on) {
            super(Kind.CONFLICT, "licensing.no-price-list", on);
        }
    }

    /** A published version of a price list is never changed. */
    public static final class PriceListTaken extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public PriceListTaken(String version) {
            super(Kind.CONFLICT, "licensing.price-list-taken", version);
        }
    }

    /** There is no such offer, or it is not one of today. */
    public static final class UnknownOffer extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownOffer(String code) {
            super(Kind.NOT_FOUND, "licensing.unknown-offer", code);
        }
    }

    public static final class UnknownTerms extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownTerms(String version) {
            super(Kind.NOT_FOUND, "licensing.unknown-terms", version);
        }
    }

    /** A published version of the terms is never changed. */
    public static final class TermsTaken extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public TermsTaken(String version) {
            super(Kind.CONFLICT, "licensing.terms.taken", version);
        }
    }

    /** Not the version, or not the text, that is to be accepted. */
    public static final class OtherTerms extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public OtherTerms(String version) {
            super(Kind.CONFLICT, "licensing.terms.other", version);
        }
    }

    /** The operator cannot accept its own terms in a client's name. */
    public static final class TermsForClient extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public TermsForClient() {
            super(Kind.FORBIDDEN, "licensing.terms.only-client");
        }
    }

    /** The client is in no trial, or not any more. */
    public static final class NoTrial extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public NoTrial() {
            super(Kind.CONFLICT, "licensing.no-trial");
        }
    }

    public static final class UnknownSubscription extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownSubscription(String id) {
            super(Kind.NOT_FOUND, "licensing.unknown-subscription", id);
        }
    }

    /** The order is not in a state in which that can be done. */
    public static final class SubscriptionDecided extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public SubscriptionDecided(String state) {
            super(Kind.CONFLICT, "licensing.subscription-decided", state);
        }
    }

    /** The same key was sent with another order before. */
    public static final class KeyReused extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public KeyReused() {
            super(Kind.CONFLICT, "licensing.key-reused");
        }
    }

    /** The id belongs to another client. */
    public static final class ClientTaken extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public ClientTaken(String client) {
            super(Kind.CONFLICT, "licensing.order.client-taken", client);
        }

        @Override
        public List<FieldProblem> fields() {
            return List.of(FieldProblem.of("client", code(), arguments().toArray()));
        }
    }

    /** More orders from one place, or more that wait, than people can have meant. */
    public static final class TooManyOrders extends OrderRefusal {
        private static final long serialVersionUID = 1L;

        public TooManyOrders() {
            super(Kind.TOO_MANY, "licensing.too-many-orders");
        }
    }
}
