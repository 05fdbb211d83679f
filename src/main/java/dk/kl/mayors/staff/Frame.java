package dk.kl.mayors.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the layout shows around a page: the navigation, the user and the banners. Asked only when a page is rendered. */
public final class Frame {

    private final Optional<StaffMember> member;
    private final Collection<String> authorities;
    private final String address;
    private final Predicate<StaffPage> available;
    private final List<Banner> banners;

    Frame(Optional<StaffMember> member, Collection<String> authorities, String address, Predicate<StaffPage> available,
          List<Banner> banners) {
        this.member = member;
        this.authorities = authorities;
        this.address = address;
        this.available = available;
        this.banners = banners;
    }

    /** Whether somebody is logged in. */
    public boolean loggedIn() {
        return member.isPresent();
    }

    /** The name of whoever is logged in; empty for nobody. */
    public String userName() {
        return member.map(StaffMember::fullName).orElse("");
    }

    /** The links that this user may follow, in the order of the navigation. */
    public List<Link> links() {
        return Stream.of(StaffPage.values())
            .filter(page -> loggedIn() && !page.label().isEmpty() && page.isOpenTo(authorities) && available.test(page))
            .map(page -> new Link(page.href(), page.label(), page.contains(address)))
            .toList();
    }

    /** What stands above every page; nothing before login. */
    public List<Banner.Shown> banners() {
        return loggedIn() ? banners.stream().flatMap(banner -> banner.show().stream()).toList() : List.of();
    }

    /**
     * A link of the navigation.
     *
     * @param current whether the page shown lies behind it
     */
    public record Link(String href, String label, boolean current) {
    }
}
