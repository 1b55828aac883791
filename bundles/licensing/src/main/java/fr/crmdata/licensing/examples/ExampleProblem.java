package fr.crmdata.licensing.examples;

import fr.crmdata.api.Refusal;

/** An example cannot be run as it is written. */
abstract sealed class ExampleProblem extends Refusal {

    private static final long serialVersionUID = 1L;

    private ExampleProblem(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    static final class UnknownClause extends ExampleProblem {
        private static final long serialVersionUID = 1L;

        UnknownClause(String clause) {
            super(Kind.INVALID, "licensing.example.unknown-clause", clause);
        }
    }

    static final class UnknownGiven extends ExampleProblem {
        private static final long serialVersionUID = 1L;

        UnknownGiven(String clause, String keys, String known) {
            super(Kind.INVALID, "licensing.example.unknown-given", clause, keys, known);
        }
    }

    static final class UnknownExpected extends ExampleProblem {
        private static final long serialVersionUID = 1L;

        UnknownExpected(String clause, String keys, String computed) {
            super(Kind.INVALID, "licensing.example.unknown-expected", clause, keys, computed);
        }
    }

    /** Around the facts: in the example itself, in its settings, in the file. */
    static final class UnknownKey extends ExampleProblem {
        private static final long serialVersionUID = 1L;

        UnknownKey(String place, String keys, String known) {
            super(Kind.INVALID, "licensing.example.unknown-key", place, keys, known);
        }
    }

    static final class Missing extends ExampleProblem {
        private static final long serialVersionUID = 1L;

        Missing(String key) {
            super(Kind.INVALID, "licensing.example.missing", key);
        }
    }

    static final class Unreadable extends ExampleProblem {
        private static final long serialVersionUID = 1L;

        Unreadable(String key, String value, String wanted) {
            super(Kind.INVALID, "licensing.example.unreadable", key, value, wanted);
        }
    }

    /** One day lies before another that it can only follow. */
    static final class OutOfOrder extends ExampleProblem {
        private static final long serialVersionUID = 1L;

        OutOfOrder(String later, String earlier) {
            super(Kind.INVALID, "licensing.example.out-of-order", later, earlier);
        }
    }

    /** Every fact can be read, but no calendar or amount goes so far. */
    static final class OutOfBounds extends ExampleProblem {
        private static final long serialVersionUID = 1L;

        OutOfBounds(String clause) {
            super(Kind.INVALID, "licensing.example.out-of-bounds", clause);
        }
    }

    static final class NoExamples extends ExampleProblem {
        private static final long serialVersionUID = 1L;

        NoExamples(String file) {
            super(Kind.INVALID, "licensing.example.none", file);
        }
    }
}
