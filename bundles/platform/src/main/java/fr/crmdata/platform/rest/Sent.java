package fr.crmdata.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crmdata.api.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.activation.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a request sent, so that it is known again. Files among its arguments can be read once only: whoever works with them
 * gets them as they come, and what was read on the way is measured.
 */
final class Sent {

    private final Object[] arguments;
    private final StringBuilder text;
    private final List<Measured> files = new ArrayList<>();

    Sent(Method method, Object[] arguments, ObjectMapper mapper) throws JsonProcessingException {
        this.arguments = arguments.clone();
        this.text = new StringBuilder(method + " ");
        for (var i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            if (argument instanceof InputStream stream) {
                this.arguments[i] = measured(stream);
            } else if (argument instanceof DataSource part) {
                this.arguments[i] = new Part(part);
            } else if (isWhatWasSent(argument)) {
                text.append(mapper.writeValueAsString(argument));
            }
            text.append('\n');
        }
    }

    /** Not what the container gives, such as the request itself. */
    private static boolean isWhatWasSent(@Nullable Object argument) {
        return argument != null
                && !argument.getClass().getName().startsWith("org.apache.cxf")
                && !argument.getClass().getName().contains("$Proxy");
    }

    private Measured measured(InputStream stream) {
        var measured = new Measured(stream);
        files.add(measured);
        return measured;
    }

    /**
     * The arguments for whoever does what was asked.
     *
     * @throws IllegalStateException when a file has been read before: what is left of it is not what was sent
     */
    Object[] arguments() {
        if (files.stream().anyMatch(file -> file.begun)) {
            throw new IllegalStateException("what was sent cannot be read a second time");
        }
        return arguments;
    }

    /** Fingerprint of all that was sent; reads what nobody has read yet. */
    String hash() {
        var whole = new StringBuilder(text);
        for (var argument : arguments) {
            if (argument instanceof Part part) {
                part.open();
                whole.append(part.getName()).append('\n');
            }
        }
        files.forEach(file -> whole.append(file.sha256()).append('\n'));
        return Sha256.of(whole.toString());
    }

    /** A file that is measured while it is read. */
    private static final class Measured extends DigestInputStream {

        private boolean begun;

        Measured(InputStream stream) {
            super(stream, Sha256.digest());
        }

        @Override
        public int read() throws IOException {
            begun = true;
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            begun = true;
            return super.read(target, offset, length);
        }

        /** So that nothing is passed over unmeasured. */
        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.max(0, Math.min(count, 65_536))).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        String sha256() {
            try {
                transferTo(OutputStream.nullOutputStream());
                return Sha256.of(getMessageDigest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A file that came as a part of a form. */
    private final class Part implements DataSource {

        private final DataSource part;

        @Nullable
        private Measured content;

        Part(DataSource part) {
            this.part = part;
        }

        void open() {
            try {
                getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream getInputStream() throws IOException {
            if (content == null) {
                content = measured(part.getInputStream());
            }
            return content;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return part.getOutputStream();
        }

        @Override
        public @Nullable String getContentType() {
            return part.getContentType();
        }

        @Override
        public @Nullable String getName() {
            return part.getName();
        }
    }
}
