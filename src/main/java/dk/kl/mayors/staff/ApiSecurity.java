package dk.kl.mayors.staff;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The door for other programs: each request brings the name and password of a user of the engine (RFC 7617), a session is neither made nor
 * believed. So a forged form of another site gets nowhere, and there is no token to send: it would have no password, and what changes
 * something needs the header Idempotency-Key besides, which no form can send.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String SECONDS_TO_WAIT = "60";

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurityFilterChain(HttpSecurity http) throws Exception {
        http.securityMatcher("/api/**");
        http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll();
            for (ApiRoute route : ApiRoute.values()) {
                requests.requestMatchers(route.method(), route.patterns()).hasAnyAuthority(route.authorities());
            }
            requests.anyRequest().authenticated();
        });
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.httpBasic(basic -> basic.authenticationEntryPoint(ApiSecurity::loginRequired));
        http.exceptionHandling(refused -> refused.authenticationEntryPoint(ApiSecurity::loginRequired).accessDeniedHandler(new AccessRefused()));
        http.headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    private static void loginRequired(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) throws IOException {
        if (reason instanceof LockedException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            Problem.write(response, HttpStatus.TOO_MANY_REQUESTS, "Der er logget forkert ind for mange gange. Vent et minut, og prøv igen.");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"KL\", charset=\"UTF-8\"");
            Problem.write(response, HttpStatus.UNAUTHORIZED, "Log ind med brugernavn og adgangskode (HTTP Basic).");
        }
    }
}
