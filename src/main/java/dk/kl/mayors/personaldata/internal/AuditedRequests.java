package dk.kl.mayors.personaldata.internal;

import dk.kl.mayors.personaldata.Audit;
import dk.kl.mayors.personaldata.AuditedPages;
import dk.kl.mayors.personaldata.AuditedPages.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Notes in the log what the modules' audited pages have done, before the answer is shown. What was refused is not noted. */
@Component
class AuditedRequests implements HandlerInterceptor, WebMvcConfigurer {

    /** Under this name a page tells the next one that nothing came of what was sent. */
    private static final String PROBLEM = "problem";

    private final Map<String, Page> pages;
    private final Audit audit;

    AuditedRequests(List<AuditedPages> modules, Audit audit) {
        this.pages = modules.stream().flatMap(module -> module.pages().stream())
            .collect(Collectors.toMap(page -> page.method() + " " + page.pattern(), Function.identity()));
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView view) {
        Page page = pages.get(request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        boolean done = response.getStatus() < HttpStatus.BAD_REQUEST.value() && !RequestContextUtils.getOutputFlashMap(request).containsKey(PROBLEM);
        if (page != null && done) {
            audit.note(page.deed(), about(page, request), page.what(), "");
        }
    }

    /** What the first of the names that has a value stands for. */
    private static String about(Page page, HttpServletRequest request) {
        return Arrays.stream(page.about().split(",")).map(name -> value(name, request)).filter(value -> value != null && !value.isBlank()).findFirst()
            .orElse("");
    }

    private static String value(String name, HttpServletRequest request) {
        Object inPath = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts ? parts.get(name) : null;
        return inPath != null ? inPath.toString() : request.getParameter(name);
    }
}
