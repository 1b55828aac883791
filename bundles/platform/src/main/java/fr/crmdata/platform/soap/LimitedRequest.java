package fr.crmdata.platform.soap;

import fr.crmdata.platform.http.LimitedStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.ServletRequest;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request of whose body no more is read than a SOAP message may have, though it came in pieces without a length. */
final class LimitedRequest extends HttpServletRequestWrapper {

    static final long MOST_BYTES = 5L * 1024 * 1024;
    private static final String TOO_LARGE = LimitedRequest.class.getName() + ".tooLarge";

    LimitedRequest(HttpServletRequest request) {
        super(request);
    }

    /** Whether more was sent than is read. */
    static boolean isTooLarge(ServletRequest request) {
        return request.getContentLengthLong() > MOST_BYTES || request.getAttribute(TOO_LARGE) != null;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        var whole = super.getInputStream();
        return new Body(whole, new LimitedStream(whole, MOST_BYTES, this::tooLarge));
    }

    /** What parsers make of it on its way up matters no more: the request itself says what was wrong. */
    private IllegalStateException tooLarge() {
        setAttribute(TOO_LARGE, true);
        return new IllegalStateException("more than " + MOST_BYTES + " bytes");
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {

        private final ServletInputStream whole;
        private final InputStream limited;

        Body(ServletInputStream whole, InputStream limited) {
            this.whole = whole;
            this.limited = limited;
        }

        @Override
        public int read() throws IOException {
            return limited.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return limited.read(target, offset, length);
        }

        @Override
        public int available() throws IOException {
            return limited.available();
        }

        @Override
        public void close() throws IOException {
            limited.close();
        }

        @Override
        public boolean isFinished() {
            return whole.isFinished();
        }

        @Override
        public boolean isReady() {
            return whole.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            whole.setReadListener(listener);
        }
    }
}
