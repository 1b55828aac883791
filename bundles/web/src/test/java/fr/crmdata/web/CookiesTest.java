package fr.crmdata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletResponse;
import org.junit.Test;

/** The session's cookie as it is in production. */
public final class CookiesTest {

    private final List<String> set = new ArrayList<>();
    private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                set.add((String) arguments[1]);
                return null;
            });

    @Test
    public void with_tls_no_neighbour_and_no_script_can_touch_it() {
        new Cookies(true).startSession(response, "secret");
        assertThat(set).containsExactly("__Host-crmdata=secret; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    public void its_end_is_at_once() {
        new Cookies(true).endSession(response);
        assertThat(set).containsExactly("__Host-crmdata=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
    }
}
