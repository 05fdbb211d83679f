package dk.kl.mayors.mayorpage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Saves what was typed into a form whose files are too large. The server refuses to read such a form, and the text would be lost with the
 * files; here its fields are read, which stand before the files, and the form goes on without files. Comes first of all, because whoever asks
 * for a field later finds the form closed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeForms extends OncePerRequestFilter {

    /** Whether the request carries this: its files were too large and have been left out. */
    static final String FILES_LEFT_OUT = "mayors.files-left-out";
    /** In bytes, all files together; a form of that size is read as it is. */
    static final long LARGEST = 5 * 1024 * 1024;
    private static final int FIELDS = 256 * 1024;
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern FIELD = Pattern.compile("(?i)\\r\\nContent-Disposition: form-data; name=\"(\\w+)\"\\r\\n\\r\\n(.*)\\r\\n", Pattern.DOTALL);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getRequestURI().startsWith(request.getContextPath() + "/m/") || request.getContentLengthLong() <= LARGEST || type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        request.setAttribute(FILES_LEFT_OUT, true);
        Matcher boundary = BOUNDARY.matcher(request.getContentType());
        Map<String, String> fields = boundary.find() ? fields(request.getInputStream().readNBytes(FIELDS), boundary.group(1)) : Map.of();
        chain.doFilter(new WithoutFiles(request, fields), response);
    }

    /** The fields that stand there whole. */
    private static Map<String, String> fields(byte[] begin, String boundary) {
        Map<String, String> fields = new HashMap<>();
        String text = new String(begin, StandardCharsets.ISO_8859_1);
        String[] parts = text.split(Pattern.quote("--" + boundary), -1);
        for (int i = 0; i < parts.length - 1; i++) {
            Matcher field = FIELD.matcher(parts[i]);
            if (field.matches()) {
                fields.putIfAbsent(field.group(1), new String(field.group(2).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static final class WithoutFiles extends HttpServletRequestWrapper {

        private final Map<String, String> fields;

        private WithoutFiles(HttpServletRequest request, Map<String, String> fields) {
            super(request);
            this.fields = fields;
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
        }

        @Override
        public String getParameter(String name) {
            return fields.get(name);
        }

        @Override
        public String[] getParameterValues(String name) {
            return fields.containsKey(name) ? new String[] {fields.get(name)} : null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> map = new HashMap<>();
            fields.forEach((name, text) -> map.put(name, new String[] {text}));
            return map;
        }
    }
}
