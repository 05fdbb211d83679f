package dk.kl.mayors.staff;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** One login for the product's pages and the web apps, who may see what, and the headers on every answer. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class StaffSecurity {

    private static final String CONTENT_SECURITY_POLICY = String.join("; ",
        "default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'self'");

    private static final int AFTER_THE_GUARD = -49;

    /** Behind the web apps' servlets string patterns would miss; these see the whole path. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    SecurityFilterChain staffSecurityFilterChain(HttpSecurity http, EngineLogin login) throws Exception {
        http.addFilterAfter(new FreshRights(login, System::nanoTime), SecurityContextHolderFilter.class);
        http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll();
            requests.requestMatchers("/login", "/error", "/webjars/**", "/css/**", "/js/**", "/img/**", "/fonts/**", "/favicon.ico")
                .permitAll();
            requests.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**").permitAll();
            requests.requestMatchers("/actuator/**").hasAnyAuthority(StaffGroup.PROCESS_OWNER.id(), StaffGroup.ADMINISTRATORS);
            for (StaffPage page : StaffPage.values()) {
                requests.requestMatchers(page == StaffPage.BOARD ? new String[] {"/"} : new String[] {page.path(), page.path() + "/**"})
                    .hasAnyAuthority(page.authorities());
            }
            requests.anyRequest().authenticated();
        });
        // The web apps bring their own protection against forged requests, which their scripts know.
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"));
        http.formLogin(form -> form.loginPage("/login").failureHandler(new LoginFailed()));
        http.logout(logout -> logout
            .logoutRequestMatcher(new OrRequestMatcher(
                withDefaults().matcher(HttpMethod.POST, "/logout"),
                withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout")))
            .logoutSuccessHandler(new LoggedOut()));
        http.exceptionHandling(refused -> refused
            .authenticationEntryPoint(new LoginRequired())
            .accessDeniedHandler(new AccessRefused()));
        http.headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
            .frameOptions(frame -> frame.sameOrigin())
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppsLogin() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
            new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(
            Map.of(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebAppsLogin.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*", "/camunda/lib/*");
        return registration;
    }

    /** Behind the guard of the web apps' interface, which hands on a body that it has read. */
    @Bean
    FilterRegistrationBean<ConfidentialTasks> confidentialTasks(ObjectProvider<HeldBackTasks> tasks, ObjectMapper json) {
        FilterRegistrationBean<ConfidentialTasks> registration =
            new FilterRegistrationBean<>(new ConfidentialTasks(tasks, json));
        registration.addUrlPatterns("/camunda/api/*");
        registration.setOrder(AFTER_THE_GUARD);
        return registration;
    }
}
