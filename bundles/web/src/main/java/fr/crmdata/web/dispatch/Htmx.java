package fr.crmdata.web.dispatch;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Toast;
import fr.crmdata.web.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** How htmx and the server talk. */
public final class Htmx {

    private Htmx() {}

    /** Whether a part of a page is asked for. A page that htmx fetches anew for the browser's history is a whole one. */
    public static boolean isPartial(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** The page that asks, without host; empty when it is not known. */
    static Optional<String> pageOf(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("HX-Current-URL"))
                    .map(URI::create)
                    .map(url -> url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()))
                    .filter(Answer.Redirect::isLocal);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Value of {@code HX-Trigger} that lets the page say something. */
    static String trigger(Toast toast) {
        var said = new LinkedHashMap<String, String>();
        said.put("text", toast.text());
        toast.undo().ifPresent(undo -> said.put("undo", undo));
        return "{\"crm:toast\":" + Json.object(said) + "}";
    }
}
