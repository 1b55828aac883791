package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Refusal;
import java.util.List;

/** A "no" about contacts. */
public abstract sealed class ContactRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ContactRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** Values of a contact, a rule, a field or a mapping break rules; {@link #fields()} says which and why. */
    public static final class Invalid extends ContactRefusal {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldProblem> problems;

        public Invalid(List<FieldProblem> problems) {
            super(Kind.INVALID, "contacts.invalid", problems.size());
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

    /** A condition of a filter cannot be understood. */
    public static final class BadFilter extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        /** @param code why; its first argument is the condition */
        public BadFilter(String code, Object... arguments) {
            super(Kind.INVALID, code, arguments);
        }
    }

    /** A file cannot be read at all, or not further than a line. */
    public static final class UnreadableFile extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        public UnreadableFile(String code, Object... arguments) {
            super(Kind.INVALID, code, arguments);
        }
    }

    /** There is no such contact, or it belongs to another client: the two are not told apart. */
    public static final class Unknown extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        public Unknown(String id) {
            super(Kind.NOT_FOUND, "contacts.unknown", id);
        }
    }

    /** The contact was deleted; it can be restored. */
    public static final class Deleted extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        public Deleted(String id) {
            super(Kind.GONE, "contacts.deleted", id);
        }
    }

    /** Somebody else changed the contact since it was read. */
    public static final class Stale extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        public Stale(long current) {
            super(Kind.STALE, "contacts.stale", current);
        }

        /** @param code of the sentence, when it is not the contact itself but something that belongs to it */
        public Stale(String code, long current) {
            super(Kind.STALE, code, current);
        }
    }

    /** There is no such thing among what belongs to contacts: no such note, task, pair, merge. */
    public static final class Missing extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        /** @param code of the sentence; its argument is the id */
        public Missing(String code, String id) {
            super(Kind.NOT_FOUND, code, id);
        }
    }

    /** It does not fit what is there. */
    public static final class Conflict extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        public Conflict(String code, Object... arguments) {
            super(Kind.CONFLICT, code, arguments);
        }
    }

    /** A new contact is likely there already. */
    public static final class Duplicate extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * @param name of the contact it resembles most
         * @param id of that contact
         */
        public Duplicate(String name, String id) {
            super(Kind.CONFLICT, "contacts.duplicate", name, id);
        }
    }

    /** The contact went into another one by a merge; undoing the merge brings it back. */
    public static final class Merged extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        /** @param into id of the contact that it went into */
        public Merged(String into) {
            super(Kind.CONFLICT, "contacts.merged-away", into);
        }
    }

    /** There is no such import, view or row of one, or it belongs to somebody else: the two are not told apart. */
    public static final class NotThere extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        public NotThere(String code, Object... arguments) {
            super(Kind.NOT_FOUND, code, arguments);
        }
    }

    /** It cannot be done in the state things are in. */
    public static final class NotNow extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        public NotNow(String code, Object... arguments) {
            super(Kind.CONFLICT, code, arguments);
        }
    }

    /** The search index is being built; lists and searches wait for it, everything else goes on. */
    public static final class IndexUnavailable extends ContactRefusal {
        private static final long serialVersionUID = 1L;

        /** @param percent of the contacts that are in it by now */
        public IndexUnavailable(int percent) {
            super(Kind.UNAVAILABLE, "contacts.index.building", percent);
        }
    }
}
