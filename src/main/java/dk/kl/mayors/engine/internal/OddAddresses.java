package dk.kl.mayors.engine.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 when the way to a servlet of the web apps is written otherwise than the server reads it: with "//", "/./", an encoded letter or
 * a path parameter. Whoever compares the two later fails on such an address, strangers' included, before anybody could refuse it.
 */
final class OddAddresses extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHttpServletMapping().getMappingMatch() != MappingMatch.PATH
            || request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
