package fr.crmdata.web;

import fr.crmdata.api.web.Toast;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The cookies of this site. With TLS their names start with {@code __Host-}, so that no neighbour can set them. */
@Component(service = Cookies.class, configurationPid = WebSettings.PID)
@Designate(ocd = WebSettings.class)
public final class Cookies {

    private static final int LONGEST_TOAST = 500;

    private final String prefix;
    private final String flags;

    @Activate
    public Cookies(WebSettings settings) {
        this(settings.cookie_secure());
    }

    Cookies(boolean secure) {
        this.prefix = secure ? "__Host-crmdata" : "crmdata";
        this.flags = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** The secret of the browser's session. */
    public Optional<String> session(HttpServletRequest request) {
        return value(request, prefix);
    }

    public void startSession(HttpServletResponse response, String secret) {
        set(response, prefix, secret, "");
    }

    public void endSession(HttpServletResponse response) {
        set(response, prefix, "", "; Max-Age=0");
    }

    /** What is to be said on the next page; said once. */
    public Optional<Toast> takeToast(HttpServletRequest request, HttpServletResponse response) {
        var waiting = value(request, prefix + "-toast");
        waiting.ifPresent(any -> set(response, prefix + "-toast", "", "; Max-Age=0"));
        return waiting.flatMap(Cookies::decodedToast);
    }

    public void keepToast(HttpServletResponse response, Toast toast) {
        var text =
                toast.text().substring(0, Math.min(LONGEST_TOAST, toast.text().length()));
        var packed = text + "\n" + toast.undo().orElse("");
        set(
                response,
                prefix + "-toast",
                Base64.getUrlEncoder().withoutPadding().encodeToString(packed.getBytes(StandardCharsets.UTF_8)),
                "; Max-Age=60");
    }

    private static Optional<Toast> decodedToast(String packed) {
        try {
            var lines = new String(Base64.getUrlDecoder().decode(packed), StandardCharsets.UTF_8).split("\n", 2);
            return Optional.of(new Toast(
                    lines[0],
                    Stream.of(lines).skip(1).filter(undo -> !undo.isEmpty()).findFirst()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A setting that the page's own script keeps in the browser, such as the folded menu. */
    public boolean isSet(HttpServletRequest request, String name, String value) {
        return value(request, name).filter(value::equals).isPresent();
    }

    private void set(HttpServletResponse response, String name, String value, String age) {
        response.addHeader("Set-Cookie", name + "=" + value + flags + age);
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
