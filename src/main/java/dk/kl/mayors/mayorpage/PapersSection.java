package dk.kl.mayors.mayorpage;

import dk.kl.mayors.correspondence.MayorPapers;
import dk.kl.mayors.correspondence.MayorPapers.Paper;
import dk.kl.mayors.mayorpage.link.Visitor;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The welcome letter and its enclosures. */
@Component
@Order(30)
class PapersSection implements PageSection {

    private final MayorPapers papers;

    PapersSection(MayorPapers papers) {
        this.papers = papers;
    }

    @Override
    public Optional<Shown> show(Visitor visitor) {
        return Optional.of(visitor).filter(one -> !one.secretary()).map(one -> papers.of(one.mandate().id())).filter(known -> !known.isEmpty())
            .map(known -> new Shown("mayorpage/papers :: section", known.stream().map(Line::of).toList()));
    }

    /** A file that can be opened. */
    record Line(int number, String name, String size) {

        static Line of(Paper paper) {
            String name = paper.fileName().replaceFirst("\\.pdf$", "");
            return new Line(paper.number(), name, "PDF, " + Math.max(1, paper.sizeInBytes() / 1024) + " kB");
        }
    }
}
