package fr.crmdata.contacts.console;

import fr.crmdata.api.Refusal;

/** A "no" that only the console gives. */
abstract sealed class ConsoleRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ConsoleRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** A file cannot be read on the machine that the product runs on. */
    static final class NoFile extends ConsoleRefusal {
        private static final long serialVersionUID = 1L;

        NoFile(String path) {
            super(Kind.NOT_FOUND, "contacts.console.no-file", path);
        }
    }

    /** A file is there already, and nobody said that it may be lost. */
    static final class FileExists extends ConsoleRefusal {
        private static final long serialVersionUID = 1L;

        FileExists(String path) {
            super(Kind.CONFLICT, "contacts.console.file-exists", path);
        }
    }

    static final class CannotWrite extends ConsoleRefusal {
        private static final long serialVersionUID = 1L;

        CannotWrite(String path, String why) {
            super(Kind.INVALID, "contacts.console.cannot-write", path, why);
        }
    }

    /** The work ended without having done what it was for. */
    static final class Failed extends ConsoleRefusal {
        private static final long serialVersionUID = 1L;

        /** @param sentence why, for people */
        Failed(String job, String sentence) {
            super(Kind.INVALID, "contacts.console.failed", job, sentence);
        }
    }

    /** Somebody no longer waits; the work goes on. */
    static final class NotWaited extends ConsoleRefusal {
        private static final long serialVersionUID = 1L;

        NotWaited(String job) {
            super(Kind.UNAVAILABLE, "contacts.console.not-waited", job);
        }
    }
}
