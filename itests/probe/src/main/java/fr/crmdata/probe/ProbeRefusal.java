package fr.crmdata.probe;

import fr.crmdata.api.Refusal;

/** A "no" of the probe. */
public abstract sealed class ProbeRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ProbeRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    public static final class UnknownNote extends ProbeRefusal {
        private static final long serialVersionUID = 1L;

        public UnknownNote(String id) {
            super(Kind.NOT_FOUND, "probe.unknown-note", id);
        }
    }
}
