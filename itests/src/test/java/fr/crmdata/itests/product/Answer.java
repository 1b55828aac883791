package fr.crmdata.itests.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/** What came back. */
public record Answer(String request, int status, HttpHeaders headers, String body) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String URN = "urn:crmdata:problem:";

    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError(this + ", not " + wanted);
        }
        return this;
    }

    public JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(this + " is no JSON", e);
        }
    }

    /** The first value of a header; empty text when it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /**
     * The code of a refusal.
     *
     * @throws AssertionError when this is not a problem as RFC 9457 wants it
     */
    public String problem() {
        var problem = json();
        var isProblem = header("content-type").startsWith("application/problem+json")
                && problem.path("status").intValue() == status
                && problem.path("type").asText().startsWith(URN)
                && !problem.path("title").asText().isEmpty()
                && !problem.path("detail").asText().isEmpty();
        if (!isProblem) {
            throw new AssertionError(this + " is no problem+json");
        }
        return problem.path("type").textValue().substring(URN.length());
    }

    @Override
    public String toString() {
        return request + " answered " + status + " " + (body.length() > 600 ? body.substring(0, 600) + "…" : body);
    }
}
