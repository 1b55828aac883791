package fr.crmdata.api.files;

import fr.crmdata.api.Refusal;

/** A "no" about files. */
public abstract sealed class FileRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private FileRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    public static final class TooLarge extends FileRefusal {
        private static final long serialVersionUID = 1L;

        /** @param limit most bytes taken */
        public TooLarge(long limit) {
            super(Kind.TOO_LARGE, "files.too-large", limit / 1_000_000);
        }
    }

    public static final class Unknown extends FileRefusal {
        private static final long serialVersionUID = 1L;

        public Unknown(String id) {
            super(Kind.NOT_FOUND, "files.unknown", id);
        }
    }
}
