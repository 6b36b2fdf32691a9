package etdz.gateway.route;

import java.io.IOException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/// Connections to the services: kept open, bounded per service, blocking on virtual threads. The
/// client follows no redirect, keeps no cookie and unpacks nothing.
@Component
final class Upstream implements AutoCloseable {

    private final CloseableHttpClient client;
    private final RequestConfig bounded;
    private final RequestConfig endless;

    Upstream(RouteSettings settings) {
        var connect = Timeout.of(settings.connect());
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                        .setConnPoolPolicy(PoolReusePolicy.LIFO)
                        .setMaxConnPerRoute(settings.connections())
                        .setMaxConnTotal(settings.connections() * settings.services().size())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(connect)
                                        .setSocketTimeout(Timeout.of(settings.read()))
                                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                        .setTimeToLive(TimeValue.ofMinutes(10))
                                        .build())
                        .build();
        this.client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setRetryStrategy(new OnceWhenStale())
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .disableConnectionState()
                        .disableDefaultUserAgent()
                        .build();
        this.bounded =
                RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(Timeout.of(settings.read()))
                        .setProtocolUpgradeEnabled(false)
                        .build();
        this.endless = RequestConfig.copy(bounded).setResponseTimeout(Timeout.DISABLED).build();
    }

    ClassicHttpResponse send(HttpHost to, ClassicHttpRequest request, boolean streamed)
            throws IOException {
        var context = HttpClientContext.create();
        context.setRequestConfig(streamed ? endless : bounded);
        return client.executeOpen(to, request, context);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /// A connection that the service closed while it lay idle: asked once more, if that is
    /// harmless.
    private static final class OnceWhenStale extends DefaultHttpRequestRetryStrategy {

        OnceWhenStale() {
            super(1, TimeValue.ZERO_MILLISECONDS);
        }

        @Override
        public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
            return false;
        }
    }
}
