package fr.crmdata.web.dispatch;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Who stands at the door.
 *
 * @param secret of the session's cookie, if there is one
 * @param session what it opens, if it still does
 */
public record Visitor(
        Routes.Method method,
        Address address,
        Optional<String> secret,
        Optional<Session> session,
        HttpServletRequest request,
        HttpServletResponse response) {

    public boolean posts() {
        return method == Routes.Method.POST;
    }

    /** The person's own language if we know it, else the one chosen on the page, else the browser's. */
    public Language language(Map<String, List<String>> form) {
        return session.map(known -> known.preferences().language())
                .or(() -> chosen(form))
                .or(() -> chosen(address.query()))
                .orElseGet(() -> languageOf(request));
    }

    private static Optional<Language> chosen(Map<String, List<String>> values) {
        var tags = values.getOrDefault("lang", List.of());
        return Arrays.stream(Language.values())
                .filter(language -> tags.contains(language.tag()))
                .findFirst();
    }

    /** What the browser prefers. */
    static Language languageOf(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Language");
        return Language.preferred(accepted == null ? "" : accepted);
    }
}
