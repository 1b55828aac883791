package fr.crmdata.platform.rest;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Refusal;
import java.util.List;

/** A "no" that comes from the way something was asked on REST. */
public abstract sealed class RestRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private RestRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** The body is no JSON. */
    public static final class MalformedJson extends RestRefusal {
        private static final long serialVersionUID = 1L;

        public MalformedJson(int line, int column) {
            super(Kind.MALFORMED, "rest.malformed-json", line, column);
        }
    }

    /** The body is JSON but not of the shape asked for. */
    public static final class WrongShape extends RestRefusal {
        private static final long serialVersionUID = 1L;
        private final transient FieldProblem field;

        public WrongShape(String path) {
            super(Kind.INVALID, "rest.wrong-shape", path);
            this.field = FieldProblem.of(path, "rest.wrong-type");
        }

        @Override
        public List<FieldProblem> fields() {
            return List.of(field);
        }
    }

    /** The body has a field nobody knows: a typing error would lose what it was to say. */
    public static final class UnknownField extends RestRefusal {
        private static final long serialVersionUID = 1L;
        private final transient FieldProblem field;

        public UnknownField(String path, String known) {
            super(Kind.INVALID, "rest.unknown-field", path);
            this.field = FieldProblem.of(path, "rest.unknown-field-known", known);
        }

        @Override
        public List<FieldProblem> fields() {
            return List.of(field);
        }
    }

    public static final class BodyTooLarge extends RestRefusal {
        private static final long serialVersionUID = 1L;

        /** @param limit most bytes taken */
        public BodyTooLarge(long limit) {
            super(Kind.TOO_LARGE, "rest.body-too-large", limit / 1024);
        }
    }

    /** The same key came with another request before. */
    public static final class KeyReused extends RestRefusal {
        private static final long serialVersionUID = 1L;

        public KeyReused() {
            super(Kind.INVALID, "rest.key-reused");
        }
    }

    public static final class BadKey extends RestRefusal {
        private static final long serialVersionUID = 1L;

        public BadKey() {
            super(Kind.MALFORMED, "rest.bad-key");
        }
    }

    /** Some fields break rules that only REST has. */
    public static final class InvalidFields extends RestRefusal {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldProblem> fields;

        public InvalidFields(List<FieldProblem> fields) {
            super(Kind.INVALID, "rest.invalid-fields");
            this.fields = List.copyOf(fields);
        }

        @Override
        public List<FieldProblem> fields() {
            return fields;
        }
    }

    /** Nothing answers at this address. */
    public static final class NoSuchResource extends RestRefusal {
        private static final long serialVersionUID = 1L;

        public NoSuchResource() {
            super(Kind.NOT_FOUND, "rest.no-such-resource");
        }
    }

    public static final class UnknownJob extends RestRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownJob(String id) {
            super(Kind.NOT_FOUND, "rest.unknown-job", id);
        }
    }
}
