package fr.crmdata.itests.deploy;

import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Https;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Requests without a pause, and what was wrong with any of them. */
final class Load implements AutoCloseable {

    private final List<Thread> threads;
    private final AtomicLong count = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /**
     * On health, the door, and a page of somebody who is signed in.
     *
     * @param more what else is asked for without a pause
     */
    Load(Https https, Api api, Map<String, String> cookie, Runnable... more) {
        threads = Stream.concat(
                        Stream.<Runnable>of(
                                () -> https.get("/health/ready").expect(200),
                                () -> https.get("/signin").expect(200),
                                () -> {
                                    https.send("GET", "/users", cookie, HttpRequest.BodyPublishers.noBody())
                                            .expect(200);
                                    api.get("/me").expect(200);
                                }),
                        Stream.of(more))
                .map(request -> new Thread(() -> repeat(request)))
                .toList();
        threads.forEach(Thread::start);
    }

    private void repeat(Runnable request) {
        while (!over) {
            try {
                request.run();
            } catch (RuntimeException | AssertionError failure) {
                failures.add(failure.toString());
            }
            count.incrementAndGet();
        }
    }

    long count() {
        return count.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        over = true;
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
