package fr.crmdata.api.events;

import java.util.Map;

/**
 * Something that happened, told after it is committed.
 *
 * @param type {@code <area>.<what>} in the past tense, such as {@code contacts.created}
 * @param subject id of the aggregate it happened to; events of one subject arrive in order
 * @param data what listeners need to know, small; never personal data that a listener could look up by the subject
 */
public record Event(String type, String subject, Map<String, String> data) {

    public Event {
        data = Map.copyOf(data);
    }

    public static Event of(String type, String subject) {
        return new Event(type, subject, Map.of());
    }
}
