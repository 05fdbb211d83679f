package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.LinkSettings;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.DefaultErrorViewResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What holds on the mayors' pages: no login, no session and no cookie; the link is the key. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String CONTENT_SECURITY_POLICY = String.join("; ",
        "default-src 'none'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'");

    @Bean
    @Order(1)
    SecurityFilterChain mayorPageSecurityFilterChain(HttpSecurity http, LinkSettings settings) throws Exception {
        http.securityMatcher("/m/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(cache -> cache.disable());
        http.csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()).ignoringRequestMatchers(VisitGuard.ONE_CLICK + "*"));
        http.addFilterBefore(new VisitGuard(new VisitThrottle(settings.guesses(), settings.visits(), System::nanoTime)), CsrfFilter.class);
        http.exceptionHandling(refused -> refused
            .accessDeniedHandler((request, response, reason) -> response.sendError(HttpStatus.FORBIDDEN.value())));
        http.headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    /** The error pages of everybody else: the framework's own resolver steps back where there is another one. */
    @Bean
    DefaultErrorViewResolver otherErrorPages(ApplicationContext context, WebProperties web) {
        return new DefaultErrorViewResolver(context, web.getResources());
    }
}
