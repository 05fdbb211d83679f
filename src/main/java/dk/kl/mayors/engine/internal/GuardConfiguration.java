package dk.kl.mayors.engine.internal;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the guard behind the login and before the web apps. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    private static final int AFTER_THE_LOGIN = -50;

    @Bean
    FilterRegistrationBean<WebAppsGuard> webAppsGuard() {
        // A field named twice, or a second document behind the first, could hide what the web apps will read.
        JsonMapper json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
        FilterRegistrationBean<WebAppsGuard> registration = new FilterRegistrationBean<>(new WebAppsGuard(json));
        registration.addUrlPatterns("/camunda/api/*");
        registration.setOrder(AFTER_THE_LOGIN);
        return registration;
    }
}
