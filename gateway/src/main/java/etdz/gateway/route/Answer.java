package etdz.gateway.route;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;

import etdz.common.http.Problem;
import etdz.gateway.edge.BrokenOff;
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

    private final String service;
    private final ClassicHttpResponse answer;
    private final boolean streamed;

    Answer(String service, ClassicHttpResponse answer, boolean streamed) {
        this.service = service;
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
            HttpServletRequest request, HttpServletResponse response, Context context) {
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
                copy(body.getContent(), request, response);
            }
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("The caller went away");
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

    private void copy(InputStream in, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var out = response.getOutputStream();
        var length = answer.getEntity().getContentLength();
        var chunk = new byte[length > 0 && length < CHUNK ? (int) length : CHUNK];
        if (streamed) {
            response.flushBuffer();
        }
        for (var n = read(in, chunk, request); n >= 0; n = read(in, chunk, request)) {
            out.write(chunk, 0, n);
            if (streamed) {
                out.flush();
            }
        }
    }

    private int read(InputStream in, byte[] chunk, HttpServletRequest request) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            LOG.atWarn().setCause(e).log("A service broke off its answer");
            BrokenOff.mark(
                    request, Problem.of(BAD_GATEWAY, "service-failed").with("service", service));
            return -1;
        }
    }
}
