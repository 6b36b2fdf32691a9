package etdz.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/// A service's answer, passed on as it arrives.
final class Answer implements ServerResponse {

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);
    private static final int CHUNK = 16 * 1024;

    private final ClassicHttpResponse answer;
    private final boolean streamed;

    Answer(ClassicHttpResponse answer, boolean streamed) {
        this.answer = answer;
        this.streamed = streamed;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (answer) {
            response.setStatus(answer.getCode());
            HopHeaders.out(answer, response);
            var body = answer.getEntity();
            if (body == null) {
                keepLength(response);
            } else {
                if (body.getContentLength() >= 0) {
                    response.setContentLengthLong(body.getContentLength());
                }
                copy(body.getContent(), response, body.getContentLength());
            }
        }
        return null;
    }

    /// Of an answer to HEAD the length is all there is.
    private void keepLength(HttpServletResponse response) {
        var length = answer.getFirstHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            response.setHeader(HttpHeaders.CONTENT_LENGTH, length.getValue());
        }
    }

    private void copy(InputStream in, HttpServletResponse response, long length)
            throws IOException {
        var out = response.getOutputStream();
        var chunk = new byte[length >= 0 && length < CHUNK ? Math.max((int) length, 1) : CHUNK];
        if (streamed) {
            response.flushBuffer();
        }
        for (var n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            try {
                out.write(chunk, 0, n);
                if (streamed) {
                    out.flush();
                }
            } catch (IOException e) {
                LOG.atDebug().setCause(e).log("The caller went away");
                return;
            }
        }
    }
}
