package fr.crmdata.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.api.Sha256;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.platform.Json;
import fr.crmdata.platform.data.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers to requests that are to be done once only, in the database of the caller's client. */
final class AnswerStore {

    static final Duration KEPT = Duration.ofHours(24);

    private final Work work;
    private final Clock clock;

    AnswerStore(Work clientWork, Clock systemClock) {
        this.work = clientWork;
        this.clock = systemClock;
    }

    /** What was answered, ready to be sent again. */
    record Answer(int status, Map<String, String> headers, Optional<String> body) {

        static Answer of(@Nullable Object result, ObjectMapper mapper) {
            try {
                var response = result instanceof Response given
                        ? given
                        : result == null
                                ? Response.noContent().build()
                                : Response.ok(result).build();
                var headers = new HashMap<String, String>();
                response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
                var body = response.getEntity() == null
                        ? Optional.<String>empty()
                        : Optional.of(mapper.writeValueAsString(response.getEntity()));
                return new Answer(response.getStatus(), headers, body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        Response toResponse(boolean again) {
            var builder = Response.status(status);
            headers.forEach((name, value) -> {
                if (!name.equalsIgnoreCase("Content-Type")) {
                    builder.header(name, value);
                }
            });
            if (again) {
                builder.header("Idempotency-Replayed", "true");
            }
            body.ifPresent(text -> builder.entity(text).type(MediaType.APPLICATION_JSON_TYPE));
            return builder.build();
        }
    }

    private record Stored(String requestHash, Answer answer) {}

    /**
     * Does the work unless an answer is there; the answer is stored in the work's own transaction.
     *
     * @param requestHash fingerprint of the request, asked when the work is done or an answer was found: only then has a
     *     file that came with it been read to its end
     * @throws RestRefusal.KeyReused when the key came with another request
     */
    Response once(String key, Supplier<String> requestHash, Supplier<Answer> doing) {
        var keyHash = Sha256.of(key);
        var known = find(keyHash);
        if (known.isEmpty()) {
            try {
                return work.inOne(() -> doAndStore(keyHash, requestHash, doing)).toResponse(false);
            } catch (DatabaseException e) {
                // Somebody else is doing the same at this moment, and was first.
                known = DatabaseException.isDuplicateKey(e) ? find(keyHash) : Optional.empty();
                if (known.isEmpty()) {
                    throw e;
                }
            }
        }
        if (!known.get().requestHash().equals(requestHash.get())) {
            throw new RestRefusal.KeyReused();
        }
        return known.get().answer().toResponse(true);
    }

    private Answer doAndStore(String keyHash, Supplier<String> requestHash, Supplier<Answer> doing) {
        // The key first: a second request with it waits here until this one is committed.
        work.sql()
                .update(
                        "INSERT INTO idempotent_request (request_key, request_hash, status, headers, created_at)"
                                + " VALUES (?, '', 0, '{}', ?)",
                        keyHash,
                        clock.instant());
        var answer = doing.get();
        work.sql()
                .update(
                        "UPDATE idempotent_request SET request_hash = ?, status = ?, headers = ?, body = ? WHERE request_key = ?",
                        requestHash.get(),
                        answer.status(),
                        Json.write(answer.headers()),
                        answer.body(),
                        keyHash);
        return answer;
    }

    private Optional<Stored> find(String keyHash) {
        return work.inOne(() -> work.sql()
                .first(
                        "SELECT request_hash, status, headers, body FROM idempotent_request WHERE request_key = ?",
                        row -> new Stored(
                                row.text("request_hash"),
                                new Answer(
                                        (int) row.number("status"),
                                        Json.map(row.text("headers")),
                                        row.textIfAny("body"))),
                        keyHash));
    }

    /** Forgets answers older than a day. @return how many */
    int sweep() {
        return work.inOne(() -> work.sql()
                .update(
                        "DELETE FROM idempotent_request WHERE created_at < ?",
                        clock.instant().minus(KEPT)));
    }
}
