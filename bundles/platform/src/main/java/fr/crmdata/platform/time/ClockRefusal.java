package fr.crmdata.platform.time;

import fr.crmdata.api.Refusal;

/** A "no" about setting the clock. */
public abstract sealed class ClockRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ClockRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    public static final class NotSettable extends ClockRefusal {
        private static final long serialVersionUID = 1L;

        public NotSettable() {
            super(Kind.CONFLICT, "clock.not-settable");
        }
    }

    public static final class Backwards extends ClockRefusal {
        private static final long serialVersionUID = 1L;

        public Backwards() {
            super(Kind.INVALID, "clock.backwards");
        }
    }

    public static final class Unreadable extends ClockRefusal {
        private static final long serialVersionUID = 1L;

        public Unreadable(String text) {
            super(Kind.INVALID, "clock.unreadable", text);
        }
    }
}
