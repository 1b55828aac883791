package fr.crmdata.web.live;

import fr.crmdata.api.identity.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

/**
 * A browser that listens. Nothing here waits for the network: what cannot be written yet stays in a short queue, and who
 * lets the queue run full is cut off and comes back by itself.
 */
final class OpenPage implements WriteListener, AsyncListener {

    private static final int MOST_WAITING = 200;

    private final Session session;
    private final String secret;
    private final AsyncContext connection;
    private final ServletOutputStream out;
    private final LiveHub hub;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private boolean writable;
    private boolean unflushed;
    private boolean over;

    OpenPage(Session session, String secret, AsyncContext connection, LiveHub hub) throws IOException {
        this.session = session;
        this.secret = secret;
        this.connection = connection;
        this.out = connection.getResponse().getOutputStream();
        this.hub = hub;
    }

    /** From here on the container says when something can be written. */
    void listen() {
        connection.addListener(this);
        out.setWriteListener(this);
    }

    Session session() {
        return session;
    }

    String secret() {
        return secret;
    }

    synchronized void offer(byte[] message) {
        if (over) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            end();
            return;
        }
        waiting.add(message);
        drain();
    }

    @Override
    public synchronized void onWritePossible() {
        writable = true;
        drain();
    }

    private void drain() {
        try {
            while (writable && !over && out.isReady()) {
                var next = waiting.poll();
                if (next != null) {
                    out.write(next);
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    synchronized void end() {
        if (over) {
            return;
        }
        over = true;
        waiting.clear();
        hub.forget(this);
        try {
            connection.complete();
        } catch (IllegalStateException alreadyOver) {
            // The container was quicker.
        }
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        hub.forget(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
