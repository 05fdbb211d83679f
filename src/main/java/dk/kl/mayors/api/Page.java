package dk.kl.mayors.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/** One page of a list. */
@Schema(description = "One page of a list.")
record Page<T>(
    @Schema(description = "What stands on this page, in the order of the list; empty past the end.") List<T> items,
    @Schema(description = "The number of this page, the first being 1.", example = "1") int page,
    @Schema(description = "How many items a page holds at most.", example = "50") int size,
    @Schema(description = "How many items the list has on all its pages.", example = "98") long total,
    @Schema(description = "Where the other pages are.") Links links) {

    /** The part of the list that was asked for; only this part is turned into what the program gets. */
    static <S, T> Page<T> of(List<S> all, Paging paging, HttpServletRequest request, Function<S, T> shown) {
        long before = (paging.page() - 1L) * paging.size();
        return new Page<>(all.stream().skip(before).limit(paging.size()).map(shown).toList(), paging.page(), paging.size(), all.size(),
            Links.of(all.size(), paging, request));
    }

    /** The addresses of pages, without the host's name: that is what the program already knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Addresses on the same host, with the filters of the request.")
    record Links(
        @Schema(description = "This page.", example = "/api/v1/rounds/2022-2025/mayors?page=2&size=50") String self,
        @Schema(description = "The first page.") String first,
        @Schema(description = "The page before; missing on the first page.") String prev,
        @Schema(description = "The page after; missing on the last page and beyond.") String next,
        @Schema(description = "The last page.") String last) {

        static Links of(long total, Paging paging, HttpServletRequest request) {
            int page = paging.page();
            int last = (int) Math.max(1, (total + paging.size() - 1) / paging.size());
            return new Links(address(page, paging, request), address(1, paging, request),
                page > 1 ? address(Math.min(page - 1, last), paging, request) : null,
                page < last ? address(page + 1, paging, request) : null, address(last, paging, request));
        }

        private static String address(int page, Paging paging, HttpServletRequest request) {
            return UriComponentsBuilder.newInstance().path(request.getRequestURI()).query(request.getQueryString())
                .replaceQueryParam("page", page).replaceQueryParam("size", paging.size()).build().toUriString();
        }
    }
}
