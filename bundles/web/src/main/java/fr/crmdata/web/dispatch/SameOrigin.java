package fr.crmdata.web.dispatch;

import fr.crmdata.web.WebRefusal;
import java.net.URI;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * Lets changes through only if they come from this site's own pages. Browsers say so in {@code Sec-Fetch-Site}; those that do
 * not, in {@code Origin} or {@code Referer}. The session cookie is {@code SameSite=Lax} besides.
 */
final class SameOrigin {

    private SameOrigin() {}

    /** @throws WebRefusal.CrossSite when it comes from elsewhere, or nothing says from where */
    static void require(HttpServletRequest request) {
        var site = header(request, "Sec-Fetch-Site");
        var own = site.isPresent()
                ? site.get().equals("same-origin")
                : header(request, "Origin")
                        .or(() -> header(request, "Referer"))
                        .map(SameOrigin::authority)
                        .flatMap(from -> header(request, "Host").map(from::equalsIgnoreCase))
                        .orElse(false);
        if (!own) {
            throw new WebRefusal.CrossSite();
        }
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    private static String authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
