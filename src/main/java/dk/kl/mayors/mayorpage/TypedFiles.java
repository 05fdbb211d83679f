package dk.kl.mayors.mayorpage;

import dk.kl.mayors.inquiry.Inquiries.Enclosure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files that a mayor sends along. Nobody opens them here; they go into the vault as they are.
 *
 * @param leftOut whether they were too large to be read at all
 */
record TypedFiles(List<Enclosure> files, boolean leftOut) {

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 200;

    /** The files of the form, without the empty ones that a browser sends when nothing is chosen. */
    static TypedFiles of(List<MultipartFile> sent, HttpServletRequest request) throws IOException {
        List<Enclosure> files = new ArrayList<>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            if (!file.isEmpty()) {
                files.add(new Enclosure(name(file.getOriginalFilename(), files.size() + 1), file.getBytes()));
            }
        }
        return new TypedFiles(List.copyOf(files), request.getAttribute(LargeForms.FILES_LEFT_OUT) != null);
    }

    /** What is wrong with them, as a Danish sentence. */
    Optional<String> problem() {
        if (leftOut || files.stream().mapToLong(file -> file.content().length).sum() > LargeForms.LARGEST) {
            return Optional.of("Filerne fylder mere end 5 MB tilsammen. Vælg mindre filer. Din tekst står her endnu.");
        }
        return files.size() <= MOST ? Optional.empty() : Optional.of("Vælg højst 10 filer. Din tekst står her endnu.");
    }

    /** Whether they must be chosen again, because a browser keeps no files. */
    boolean lost() {
        return leftOut || !files.isEmpty();
    }

    private static String name(String given, int number) {
        String name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
            .replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        return name.isEmpty() ? "Fil " + number : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
