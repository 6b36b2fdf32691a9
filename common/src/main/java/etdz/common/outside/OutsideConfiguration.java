package etdz.common.outside;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.http.converter.autoconfigure.ClientHttpMessageConvertersCustomizer;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.cloud.openfeign.support.HttpMessageConverterCustomizer;
import org.springframework.context.annotation.Bean;

/// What all clients of outside systems share.
@AutoConfiguration
@ConditionalOnClass(FeignHttpMessageConverters.class)
class OutsideConfiguration {

    /// Feign lets the first call fill the list that later ones read; of several that come together
    /// some find it empty and cannot read their answer. So it is filled before there is a call.
    @Bean
    FeignHttpMessageConverters feignHttpMessageConverters(
            ObjectProvider<ClientHttpMessageConvertersCustomizer> customizers,
            ObjectProvider<HttpMessageConverterCustomizer> cloudCustomizers) {
        var converters = new FeignHttpMessageConverters(customizers, cloudCustomizers);
        converters.getConverters();
        return converters;
    }
}
