package etdz.gateway.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What the container refuses before any filter of ours sees it, such as TRACE, is answered with a
/// problem like all else, and not with a page of the container's.
@Component
class ContainerRefusals extends ValveBase
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ProblemAnswers answers;

    ContainerRefusals(ProblemAnswers answers) {
        super(true);
        this.answers = answers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.isErrorReportRequired()) {
            response.setSuspended(false);
            answers.write(request, response, ErrorResource.problem(response.getStatus()));
        } else {
            getNext().invoke(request, response);
        }
    }
}
