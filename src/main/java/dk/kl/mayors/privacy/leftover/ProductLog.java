package dk.kl.mayors.privacy.leftover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.logging.LogFile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The log file that the product writes, with those that have been rolled over; none unless one is configured. */
@Component
class ProductLog {

    private final Environment environment;

    ProductLog(Environment environment) {
        this.environment = environment;
    }

    /** The log and its older siblings, which begin with its name. */
    List<Path> files() {
        LogFile log = LogFile.get(environment);
        Path file = log == null ? null : Path.of(log.toString()).toAbsolutePath();
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        String name = file.getFileName().toString();
        try (Stream<Path> siblings = Files.list(file.getParent())) {
            return siblings.filter(one -> one.getFileName().toString().startsWith(name) && Files.isRegularFile(one)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void lines(Path file, Consumer<String> reader) {
        try (InputStream content = file.toString().endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file);
             var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
