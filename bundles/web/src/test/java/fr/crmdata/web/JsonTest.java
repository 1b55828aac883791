package fr.crmdata.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.Test;

public final class JsonTest {

    @Test
    public void a_text_is_quoted() {
        assertThat(Json.text("a\"b\\c\né</script>")).isEqualTo("\"a\\\"b\\\\c\\u000a\\u00e9</script>\"");
    }

    @Test
    public void whatever_the_text_the_json_is_plain_ascii_of_one_line() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 30))
                .check(text -> Json.text(text).chars().allMatch(character -> character >= ' ' && character <= '~'));
    }
}
