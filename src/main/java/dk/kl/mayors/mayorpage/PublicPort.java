package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.link.LinkSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A second port for the public host name, when {@code mayors.page.public-port} names one: it serves the mayors' pages and their files, and
 * to everything else, staff's pages and the web apps above all, it says that there is nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicPort extends OncePerRequestFilter implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final List<String> SERVED = List.of("/m/", "/webjars/bootstrap/", "/css/", "/img/", "/fonts/");

    private final LinkSettings settings;
    private final ServerProperties server;

    PublicPort(LinkSettings settings, ServerProperties server) {
        this.settings = settings;
        this.server = server;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (settings.publicPort() > 0) {
            Connector connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
            connector.setPort(settings.publicPort());
            if (server.getAddress() != null) {
                connector.setProperty("address", server.getAddress().getHostAddress());
            }
            factory.addAdditionalTomcatConnectors(connector);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.publicPort() == 0 || request.getLocalPort() != settings.publicPort();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean served = SERVED.stream().anyMatch(path::startsWith) && !path.contains("..") && !path.contains(";") && !path.contains("%");
        if (served) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write("Siden findes ikke. Brug linket i mailen fra KL.");
        }
    }
}
