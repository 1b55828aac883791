package fr.crmdata.licensing.web.frieze;

import fr.crmdata.licensing.model.simulation.Timeline;
import java.util.Map;
import java.util.Set;

/** The rows of the drawing, from top to bottom, and what stands in which. */
enum Topic {
    SERVICE,
    CONTRACT,
    PRICE,
    INVOICES,
    UNPAID,
    END;

    private static final Map<Topic, Set<String>> WORDS = Map.ofEntries(
            Map.entry(SERVICE, Set.of("state")),
            Map.entry(
                    PRICE,
                    Set.of(
                            "guarantee",
                            "objection",
                            "new-price",
                            "price-agreed",
                            "price-rise-notified",
                            "objected",
                            "committed")),
            Map.entry(
                    INVOICES,
                    Set.of(
                            "paid",
                            "payment-returned",
                            "waived",
                            "debit-announced",
                            "refunded",
                            "refund-returned",
                            "service-delivered")),
            Map.entry(
                    UNPAID,
                    Set.of(
                            "remind",
                            "recovery-costs-proven",
                            "post-formal-notice",
                            "formal-notice-posted",
                            "formal-notice",
                            "suspension",
                            "wait-for-bank",
                            "check-bank",
                            "suspend",
                            "suspended",
                            "reinstate",
                            "reinstated",
                            "post-second-notice",
                            "decide-termination",
                            "decide-termination-for-lateness")),
            Map.entry(
                    END,
                    Set.of(
                            "notice-posted",
                            "letter-presented",
                            "letter-signed",
                            "notice",
                            "notice-by-posting",
                            "notice-by-presentation",
                            "acknowledge-notice",
                            "confirm-end",
                            "terminated",
                            "close",
                            "offer-data-return",
                            "erase",
                            "erased",
                            "data-return-requested",
                            "data-handed-over",
                            "return-data",
                            "keep-data",
                            "hold-requested",
                            "breach",
                            "breach-notice-posted",
                            "breach-remedied",
                            "decide-termination-for-breach")));

    static Topic of(Timeline.Entry entry) {
        if (entry.kind() == Timeline.Kind.INVOICE) {
            return INVOICES;
        }
        var word = word(entry);
        for (var topic : values()) {
            if (WORDS.getOrDefault(topic, Set.of()).contains(word)) {
                return topic;
            }
        }
        return CONTRACT;
    }

    /** What an entry is, without which one: {@code suspend} of {@code suspend:L-12}. */
    static String word(Timeline.Entry entry) {
        var colon = entry.key().indexOf(':');
        return colon < 0 ? entry.key() : entry.key().substring(0, colon);
    }

    /** Behind the word: for a delay the day from which it runs, for an invoice its period's first day. */
    static String which(Timeline.Entry entry) {
        return entry.key().substring(entry.key().indexOf(':') + 1);
    }
}
