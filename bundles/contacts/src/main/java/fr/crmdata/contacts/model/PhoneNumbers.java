package fr.crmdata.contacts.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What is known of the world's telephone numbers. */
public interface PhoneNumbers {

    /**
     * Reads one number.
     *
     * @param text in whatever way it is written, an extension behind it included
     * @param region country whose habits it follows unless it is international, ISO 3166-1
     */
    Result read(String text, String region);

    /** As people of its own country write it: {@code 01 23 45 67 89}; short numbers as they are. */
    String national(String number);

    /** As the rest of the world writes it, digits in groups with spaces: {@code +33 1 23 45 67 89}. */
    String international(String number);

    /** As it is dialled from France, for a page or a sheet: national when it is French, international otherwise. */
    String display(String number);

    Type typeOf(String number);

    /** ISO 3166-1 code of the country or territory it belongs to. */
    Optional<String> regionOf(String number);

    /** The time zone it most likely rings in; empty for countries with several. */
    Optional<ZoneId> zoneOf(String number);

    enum Type {
        MOBILE,
        FIXED,
        /** Freephone, premium and other numbers of services; also short ones. */
        SERVICE,
        UNKNOWN
    }

    /** What reading gave. */
    sealed interface Result {

        /**
         * A number.
         *
         * @param number E.164, or two to six digits of a short number
         * @param extension digits; empty text when there are none
         * @param mended whether it was written in a way that nobody could dial, but that can mean one number only
         */
        record Known(String number, String extension, Type type, boolean mended) implements Result {}

        /**
         * No number.
         *
         * @param code of the sentence that says why; its arguments follow what was typed
         */
        record Unreadable(String code, List<Object> arguments) implements Result {}
    }
}
