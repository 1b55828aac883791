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

    static final class NoExamples extends ExampleProblem {
        private static final long serialVersionUID = 1L;

        NoExamples(String file) {
            super(Kind.INVALID, "licensing.example.none", file);
        }
    }
}
