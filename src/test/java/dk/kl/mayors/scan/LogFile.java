package dk.kl.mayors.scan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** What the product writes to its log, exceptions included, as a file; at full chattiness where that is asked for. */
public final class LogFile implements AutoCloseable {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Map<Logger, Level> former = new HashMap<>();
    private final FileAppender<ILoggingEvent> appender = new FileAppender<>();
    private final Path file;

    /** Begins to write; the loggers write everything from DEBUG on, into the file alone. */
    public LogFile(Path file, String... chatty) {
        this.file = file;
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d %-5level %thread %logger : %mdc %msg%n%xEx");
        encoder.start();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        root().addAppender(appender);
        for (String name : chatty) {
            Logger logger = context.getLogger(name);
            former.put(logger, logger.getLevel());
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(appender);
        }
    }

    /** The file; everything that has been logged stands in it. */
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        former.forEach((logger, level) -> {
            logger.setLevel(level);
            logger.setAdditive(true);
            logger.detachAppender(appender);
        });
        root().detachAppender(appender);
        appender.stop();
    }

    private Logger root() {
        return context.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
