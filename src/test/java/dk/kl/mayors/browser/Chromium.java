package dk.kl.mayors.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A headless Chromium: the one on the machine, else one that the machine's package manager installs. */
public final class Chromium implements AutoCloseable {

    private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final double PATIENCE_MILLIS = 45_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser; fails with a sentence that says what to install when none can be had. */
    public static Chromium start() {
        Path executable = find().or(Chromium::install).orElseThrow(() -> new IllegalStateException(
            "The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path."));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
            .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking", "--lang=da")));
        return new Chromium(playwright, browser);
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream()).map(Path::of).filter(Files::isExecutable)
            .findFirst();
    }

    private static Optional<Path> install() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
        return find();
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Path.of("target", command[0] + "-" + command[1] + ".log").toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("Chromium could not be installed: " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
