package dk.kl.mayors.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kl.mayors.MayorsJourneyApplication;
import dk.kl.mayors.engine.StartRefused;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Tag("own-context")
@ExtendWith(OutputCaptureExtension.class)
class StartChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/x", "jdbc:h2:~/x;WRITE_DELAY=100", "jdbc:h2:./x;WRITE_DELAY=01", "jdbc:h2:tcp://db/x"})
    void refusesAnH2FileThatCanLoseCommittedChanges(String url) {
        assertThatThrownBy(() -> StartChecks.checkDatabase(url)).isInstanceOf(StartRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/x;WRITE_DELAY=0", "jdbc:h2:./x;write_delay=0;DB_CLOSE_ON_EXIT=FALSE", "jdbc:h2:mem:x",
        "jdbc:postgresql://db/mayors", ""})
    void acceptsTheOthers(String url) {
        assertThatCode(() -> StartChecks.checkDatabase(url)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherTimeZone() {
        assertThatThrownBy(() -> StartChecks.checkZone(TimeZone.getTimeZone("UTC"))).isInstanceOf(StartRefused.class)
            .hasMessageContaining("UTC");
    }

    @Test
    void saysAtStartWhatToDo(CapturedOutput output) {
        SpringApplication product = new SpringApplication(MayorsJourneyApplication.class);

        assertThatThrownBy(() -> product.run("--spring.datasource.url=jdbc:h2:file:./target/never-created", "--server.port=0"))
            .isInstanceOf(StartRefused.class);
        assertThat(output).contains("APPLICATION FAILED TO START", "would lose committed changes", "Add ;WRITE_DELAY=0");
    }
}
