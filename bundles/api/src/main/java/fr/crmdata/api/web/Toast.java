package fr.crmdata.api.web;

import java.util.Optional;

/**
 * A short sentence in a corner of the page: what was done, and how to take it back.
 *
 * @param undo address of this site that is posted to when the person takes it back
 */
public record Toast(String text, Optional<String> undo) {

    public static Toast of(String text) {
        return new Toast(text, Optional.empty());
    }

    public static Toast undoable(String text, String undo) {
        return new Toast(text, Optional.of(undo));
    }
}
