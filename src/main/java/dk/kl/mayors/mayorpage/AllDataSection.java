package dk.kl.mayors.mayorpage;

import dk.kl.mayors.mayorpage.code.PageCodes;
import dk.kl.mayors.mayorpage.link.Visitor;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the mayor fetches everything that the house keeps about the mayor, also after the office. */
@Component
@Order(85)
class AllDataSection implements PageSection {

    private final PageCodes codes;

    AllDataSection(PageCodes codes) {
        this.codes = codes;
    }

    @Override
    public Optional<Shown> show(Visitor visitor) {
        return visitor.secretary() ? Optional.empty()
            : Optional.of(new Shown("mayorpage/all-data :: section", codes.awaited(visitor).filter(AllDataDesk.ABOUT::equals).isPresent()));
    }

    @Override
    public boolean afterOffice() {
        return true;
    }
}
