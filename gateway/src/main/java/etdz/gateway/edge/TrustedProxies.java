package etdz.gateway.edge;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Caller's address, scheme and host as a proxy in front of us says, but only if we were told to
/// believe that proxy.
@Component
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String proxies;

    TrustedProxies(EdgeSettings settings) {
        this.proxies = settings.proxies();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!proxies.isBlank()) {
            var valve = new RemoteIpValve();
            valve.setInternalProxies(proxies);
            valve.setProtocolHeader("X-Forwarded-Proto");
            valve.setHostHeader("X-Forwarded-Host");
            valve.setPortHeader("X-Forwarded-Port");
            factory.addEngineValves(valve);
        }
    }
}
