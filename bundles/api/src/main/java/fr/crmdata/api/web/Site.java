package fr.crmdata.api.web;

/**
 * Takes the addresses of an area. Paths are relative to {@link Pages#path()}, start with a slash or are empty, and may have
 * {@code {names}}. The first that fits answers, so the special comes before the general.
 */
public interface Site {

    Site get(String path, Handler handler);

    /** A change. Only requests from this site's own pages get here. */
    Site post(String path, Handler handler);

    /**
     * A form: {@code show} draws it, {@code submit} does what it asks for. When {@code submit} is refused, the form is shown
     * again with what was typed and the reasons beside the fields.
     */
    Site form(String path, FormHandler show, Handler submit);

    /** Answers a visit. Refusals may pass. */
    @FunctionalInterface
    interface Handler {
        Answer answer(Visit visit);
    }

    /** Draws a form. */
    @FunctionalInterface
    interface FormHandler {
        Answer show(Visit visit, Form form);
    }
}
