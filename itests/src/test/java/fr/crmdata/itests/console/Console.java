package fr.crmdata.itests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.itests.product.Shared;

/** What scripts do at the console. */
final class Console {

    private Console() {}

    /** Options stand before arguments, as everywhere at this console. */
    static JsonNode json(String line) {
        var answer = Shared.demo().console(line.replaceFirst("^\\S+", "$0 --json"));
        assertThat(answer.exit()).as(answer.output()).isZero();
        try {
            return new ObjectMapper().readTree(answer.output());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.output(), e);
        }
    }

    static String refused(String line) {
        var answer = Shared.demo().console(line);
        assertThat(answer.exit()).as(answer.output()).isNotZero();
        return answer.output();
    }
}
