package fr.crmdata.itests.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;

/** REST below {@code /api/v1}, as somebody or nobody. */
public final class Api {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Https https;
    private final Map<String, String> headers;

    Api(Https https, Map<String, String> headers) {
        this.https = https;
        this.headers = headers;
    }

    public Api with(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Api header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(https, Map.copyOf(more));
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    /** @param body made JSON of; a text is sent as it is */
    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    public Answer json(String method, String path, Object body) {
        var api = headers.containsKey("Content-Type") ? this : header("Content-Type", "application/json");
        return api.send(method, path, HttpRequest.BodyPublishers.ofString(text(body)));
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        return https.send(method, "/api/v1" + path, headers, body);
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
