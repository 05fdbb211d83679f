package dk.kl.mayors.correspondence.outbox;

import dk.kl.mayors.correspondence.MailKind;
import dk.kl.mayors.correspondence.MayorPapers;
import dk.kl.mayors.correspondence.document.Documents;
import dk.kl.mayors.correspondence.outbox.Draft.Purpose;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.Roster;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the files of the mayor's welcome letter where they were frozen. */
@Service
@Transactional(readOnly = true)
class WelcomePapers implements MayorPapers {

    private final DispatchRepository dispatches;
    private final Documents documents;
    private final Roster roster;

    WelcomePapers(DispatchRepository dispatches, Documents documents, Roster roster) {
        this.dispatches = dispatches;
        this.documents = documents;
        this.roster = roster;
    }

    @Override
    public List<Paper> of(MandateId mandate) {
        List<KeptFile> files = files(mandate);
        return IntStream.range(0, files.size()).mapToObj(number ->
            new Paper(number, files.get(number).fileName(), files.get(number).sizeInBytes())).toList();
    }

    @Override
    public Optional<byte[]> content(MandateId mandate, int number) {
        return files(mandate).stream().skip(Math.max(number, 0)).findFirst().filter(file -> number >= 0)
            .map(file -> documents.content(file.sha256()));
    }

    private List<KeptFile> files(MandateId mandate) {
        Purpose letter = Purpose.ofMayor(roster.mandate(mandate).round(), mandate, MailKind.WELCOME_LETTER, "");
        return dispatches.findById(Dispatch.idOf(letter)).map(Dispatch::files).orElse(List.of());
    }
}
