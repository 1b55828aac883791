package fr.crmdata.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import fr.crmdata.api.web.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** Addresses as browsers send them. */
public final class AddressTest {

    @Test
    public void parameters_keep_their_order_and_repeat() {
        assertThat(Address.parameters("a=1&b=%C3%A9t%C3%A9&a=2&c&&=x"))
                .containsEntry("a", List.of("1", "2"))
                .containsEntry("b", List.of("été"))
                .containsEntry("c", List.of(""));
    }

    @Test
    public void what_is_encoded_is_read_again() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 40)).check(text -> {
            var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
            var expected = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            return Address.parameters("q=" + encoded).get("q").equals(List.of(expected));
        });
    }

    /** However a text looks: if it counts as an address of this site, a browser that resolves it stays here. */
    @Test
    public void an_address_of_this_site_never_leads_away() {
        qt().forAll(strings().betweenCodePoints('\t', '~').ofLengthBetween(0, 12))
                .check(text -> {
                    var address = "/" + text;
                    if (!Answer.Redirect.isLocal(address)) {
                        return true;
                    }
                    try {
                        return "here.example"
                                .equals(URI.create("https://here.example/a")
                                        .resolve(address)
                                        .getHost());
                    } catch (IllegalArgumentException unreadable) {
                        return true;
                    }
                });
    }
}
