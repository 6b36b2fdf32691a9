package etdz.gateway.edge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param proxies regular expression of the addresses whose `X-Forwarded-*` are believed; none when
///   empty
/// @param pagePolicy content security policy of pages
@ConfigurationProperties("etdz.gateway.edge")
record EdgeSettings(
        @DefaultValue("") String proxies,
        @DefaultValue(
                        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                                + " img-src 'self' data: blob:; font-src 'self' data:;"
                                + " connect-src 'self'; worker-src 'self' blob:; object-src 'none';"
                                + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'")
                String pagePolicy) {}
