package dk.kl.mayors.privacy.leftover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class ProductLogTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheLogAndThoseThatWereRolledOver() throws IOException {
        Files.writeString(folder.resolve("mayors.log"), "en linje om Søren\nen til\n");
        try (var rolled = new GZIPOutputStream(Files.newOutputStream(folder.resolve("mayors.log.2026-11-22.0.gz")))) {
            rolled.write("fra i går\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("another.log"), "noget andet\n");
        ProductLog log = new ProductLog(new MockEnvironment().withProperty("logging.file.name", folder.resolve("mayors.log").toString()));

        List<String> lines = new ArrayList<>();
        log.files().forEach(file -> log.lines(file, lines::add));

        assertThat(lines).containsExactly("en linje om Søren", "en til", "fra i går");
    }

    @Test
    void thereIsNothingToReadUnlessALogIsConfigured() {
        assertThat(new ProductLog(new MockEnvironment()).files()).isEmpty();
        assertThat(new ProductLog(new MockEnvironment().withProperty("logging.file.name", folder.resolve("not-yet.log").toString())).files()).isEmpty();
    }
}
