package etdz.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import etdz.sandbox.RunningSandbox;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.BeanIds;

class SwitchesTest {

    @RegisterExtension static final RunningSandbox SANDBOX = new RunningSandbox();

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, /faults/registry, 403",
        "192.0.2.7, /faults, 403",
        "192.0.2.7, /registry/enterprises/1, 200",
        "127.0.0.1, /faults/registry, 200",
        "::1, /faults/registry, 200"
    })
    void only_this_machine_switches_faults(String from, String path, int status)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest(SANDBOX.bean(ServletContext.class), "PUT", path);
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();

        SANDBOX.bean(BeanIds.SPRING_SECURITY_FILTER_CHAIN, Filter.class)
                .doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }
}
