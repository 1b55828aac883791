package fr.crmdata.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.itests.product.Answer;
import fr.crmdata.itests.product.Api;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that creates contacts one after the other and, when the line breaks, asks again with the same key. */
final class Writer {

    private final int number;
    private final List<String> acknowledged = new ArrayList<>();
    private int next;
    private Thread thread = new Thread(() -> {});

    Writer(int number) {
        this.number = number;
    }

    /** Writes until nobody answers. */
    void start(Api api) {
        thread = new Thread(() -> {
            try {
                while (true) {
                    write(api);
                }
            } catch (UncheckedIOException | IllegalStateException killed) {
                // The same contact is asked for again after the restart.
            }
        });
        thread.start();
    }

    void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was asked for last may or may not be there: now it must. */
    void finish(Api api) {
        write(api);
    }

    private void write(Api api) {
        var answer = create(api);
        if (answer.status() == 201) {
            acknowledged.add(answer.json().path("id").asText());
            next++;
        } else if (answer.status() < 500) {
            throw new AssertionError(answer.toString());
        }
    }

    private Answer create(Api api) {
        return api.header("Idempotency-Key", "writer-" + number + "-" + next)
                .post(
                        "/contacts",
                        Map.of("name", "Kill " + number, "kind", "organisation", "reference", reference(next)));
    }

    private String reference(int contact) {
        return "writer-" + number + "-" + contact;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Each is there, and there once: a reference belongs to one contact, and none was refused. */
    void check(Api api) {
        assertThat(acknowledged).doesNotHaveDuplicates();
        for (var id : acknowledged) {
            api.get("/contacts/" + id).expect(200);
        }
        var last = api.get("/contacts/" + acknowledged.get(acknowledged.size() - 1))
                .json();
        assertThat(last.path("reference").asText()).isEqualTo(reference(next - 1));
    }
}
