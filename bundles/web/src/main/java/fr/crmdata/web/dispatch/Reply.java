package fr.crmdata.web.dispatch;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Html;
import java.util.Map;

/** An answer with its HTTP status. */
public record Reply(int status, Answer answer, Map<String, String> headers) {

    public Reply(int status, Answer answer) {
        this(status, answer, Map.of());
    }

    public static Reply ok(Answer answer) {
        return new Reply(200, answer);
    }

    static Reply page(int status, String title, Html main) {
        return new Reply(status, new Answer.Page(title, main));
    }

    Reply with(String header, String value) {
        return new Reply(status, answer, Map.of(header, value));
    }
}
