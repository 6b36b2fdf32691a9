package etdz.common.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Problems, pages, keys and JSON for a service, without a line in the service.
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@Import(ProblemAdvice.class)
class HttpConfiguration {

    private static final int SECRET_BYTES = 32;

    @Bean
    ProblemTexts problemTexts() {
        return new ProblemTexts();
    }

    /// Bodies with members that nobody reads are refused: a misspelt member must not be dropped in
    /// silence. A list has no gaps in it.
    @Bean
    JsonMapperBuilderCustomizer jsonRules() {
        return mapper -> {
            mapper.addModule(new JsonRules())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            for (var kind : List.<Class<?>>of(Collection.class, List.class, Set.class)) {
                mapper.withConfigOverride(
                        kind,
                        it -> it.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    CreationKeys creationKeys(JsonMapper json) {
        return new CreationKeys(json);
    }

    /// Replicas share the secret so that a page may be continued on any of them; without one, a
    /// restart ends all cursors.
    @Bean
    @ConditionalOnMissingBean
    Paging paging(@Value("${etdz.cursor-secret:}") String secret) {
        if (!secret.isEmpty()) {
            return new Paging(secret.getBytes(UTF_8));
        }
        var random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return new Paging(random);
    }

    @Bean
    @ConditionalOnMissingBean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }
}
