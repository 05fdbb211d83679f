package dk.kl.mayors.staff;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the frame that the layout draws. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final ObjectProvider<Banner> banners;
    private final boolean rehearsal;

    FrameAdvice(ObjectProvider<Banner> banners, Environment environment) {
        this.banners = banners;
        this.rehearsal = environment.containsProperty("mayors.rehearsal.starts-at");
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        Optional<StaffMember> member = Optional.ofNullable(login).map(Authentication::getPrincipal)
            .filter(StaffMember.class::isInstance).map(StaffMember.class::cast);
        List<String> authorities = login == null ? List.of()
            : login.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
        return new Frame(member, authorities, address(request), page -> page != StaffPage.REHEARSAL || rehearsal, banners.orderedStream().toList());
    }

    private static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed != null ? failed.toString() : request.getRequestURI();
    }
}
