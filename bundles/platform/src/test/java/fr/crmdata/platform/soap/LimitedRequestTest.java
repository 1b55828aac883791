package fr.crmdata.platform.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.junit.Test;

public class LimitedRequestTest {

    /** As many bytes as wanted, without a length. */
    private static final class Endless extends ServletInputStream {

        private long left;

        Endless(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public boolean isFinished() {
            return left <= 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static HttpServletRequest sending(long bytes, long said) {
        var attributes = new HashMap<Object, Object>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                LimitedRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getInputStream" -> new Endless(bytes);
                    case "getContentLengthLong" -> said;
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    case "getAttribute" -> attributes.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    public void no_more_is_read_of_a_message_without_a_length_than_it_may_have() {
        var request = new LimitedRequest(sending(LimitedRequest.MOST_BYTES + 1, -1));
        assertThat(LimitedRequest.isTooLarge(request)).isFalse();
        assertThatThrownBy(() -> request.getInputStream().transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(LimitedRequest.isTooLarge(request)).isTrue();
    }

    @Test
    public void a_message_as_large_as_it_may_be_is_read_whole() throws IOException {
        var request = new LimitedRequest(sending(LimitedRequest.MOST_BYTES, -1));
        assertThat(request.getInputStream().transferTo(OutputStream.nullOutputStream()))
                .isEqualTo(LimitedRequest.MOST_BYTES);
        assertThat(LimitedRequest.isTooLarge(request)).isFalse();
    }

    @Test
    public void a_length_that_is_said_counts_before_anything_is_read() {
        assertThat(LimitedRequest.isTooLarge(sending(1, LimitedRequest.MOST_BYTES + 1)))
                .isTrue();
    }
}
