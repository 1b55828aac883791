package fr.crmdata.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Answer;
import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.BeforeClass;
import org.junit.Test;

public class IdempotencyTest {

    private static Api manager;

    @BeforeClass
    public static void signIn() {
        manager = Shared.demo().signIn(Demo.MANAGER);
    }

    private static Api keyed(String key) {
        return manager.header("Idempotency-Key", key);
    }

    private static long written(String text) {
        var notes = manager.get("/probe/notes").expect(200).json();
        return notes.findValuesAsText("text").stream().filter(text::equals).count();
    }

    @Test
    public void the_same_request_with_the_same_key_is_done_once_and_answered_twice() {
        var text = UUID.randomUUID().toString();
        var first = keyed(text).post("/probe/notes", Map.of("text", text)).expect(201);
        var second = keyed(text).post("/probe/notes", Map.of("text", text)).expect(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("location")).isEqualTo(first.header("location"));
        assertThat(second.header("idempotency-replayed")).isEqualTo("true");
        assertThat(first.header("idempotency-replayed")).isEmpty();
        assertThat(written(text)).isOne();
    }

    @Test
    public void sent_many_times_at_once_it_is_still_done_once() throws Exception {
        var text = UUID.randomUUID().toString();
        var answers = atOnce(8, () -> keyed(text).post("/probe/notes", Map.of("text", text)));
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("idempotency-replayed").isEmpty()))
                .hasSize(1);
        assertThat(written(text)).isOne();
    }

    @Test
    public void the_same_key_for_another_request_is_refused() {
        var text = UUID.randomUUID().toString();
        keyed(text).post("/probe/notes", Map.of("text", text)).expect(201);
        assertThat(keyed(text)
                        .post("/probe/notes", Map.of("text", "other"))
                        .expect(422)
                        .problem())
                .isEqualTo("rest.key-reused");
    }

    @Test
    public void another_file_with_the_same_key_is_refused_and_the_same_one_kept_once() {
        var key = UUID.randomUUID().toString();
        var first = upload(key, "nom;tel\nMorel;01 23 45 67 89\n").expect(201);
        var again = upload(key, "nom;tel\nMorel;01 23 45 67 89\n").expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(upload(key, "nom;tel\nDumas;01 23 45 67 89\n").expect(422).problem())
                .isEqualTo("rest.key-reused");
    }

    private static Answer upload(String key, String content) {
        return keyed(key)
                .header("Content-Type", "text/csv")
                .send("POST", "/contacts/imports?name=a.csv", HttpRequest.BodyPublishers.ofString(content));
    }

    @Test
    public void other_requests_with_the_same_key_at_once_conflict_with_the_first() throws Exception {
        var key = UUID.randomUUID().toString();
        var texts = IntStream.range(0, 6).mapToObj(n -> key + n).toList().iterator();
        var answers = atOnce(6, () -> {
            String text;
            synchronized (texts) {
                text = texts.next();
            }
            return keyed(key).post("/probe/notes", Map.of("text", text));
        });
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 422)).hasSize(5);
    }

    @Test
    public void a_refused_request_is_not_remembered() {
        var text = UUID.randomUUID().toString();
        keyed(text).post("/probe/notes", Map.of("text", "x".repeat(500)));
        keyed(text).post("/probe/notes", Map.of("text", text)).expect(201);
    }

    @Test
    public void a_key_belongs_to_its_user() {
        var text = UUID.randomUUID().toString();
        keyed(text).post("/probe/notes", Map.of("text", text)).expect(201);
        Shared.demo()
                .signIn(Demo.ADMINISTRATOR)
                .header("Idempotency-Key", text)
                .post("/probe/notes", Map.of("text", text))
                .expect(201);
        assertThat(written(text)).isEqualTo(2);
    }

    @Test
    public void a_key_that_is_none_is_refused() {
        assertThat(keyed("x".repeat(201))
                        .post("/probe/notes", Map.of("text", "x"))
                        .expect(400)
                        .problem())
                .isEqualTo("rest.bad-key");
        assertThat(keyed(" ")
                        .post("/probe/notes", Map.of("text", "x"))
                        .expect(400)
                        .problem())
                .isEqualTo("rest.bad-key");
    }

    private static List<Answer> atOnce(int count, Callable<Answer> request) throws Exception {
        var threads = Executors.newFixedThreadPool(count);
        try {
            var answers = new ArrayList<Answer>();
            for (Future<Answer> answer : threads.invokeAll(
                    IntStream.range(0, count).mapToObj(n -> request).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
