package dk.kl.mayors.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.Yaml;

/** Holds docker-compose.yml, Dockerfile and .env.example against the application, since no Docker engine runs the tests. */
class OperationsFilesTest {

    private static final Path DOCKERFILE = Path.of("Dockerfile");
    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Path PRODUCTION = Path.of("src/main/resources/application-production.yaml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(MAYORS_[A-Z_]+)");

    /** What PostgreSQL says about a row that it refuses is the row, and the engine keeps what a step failed with. */
    @Test
    void letsPostgresqlSayNothingOfTheRowsThatItRefuses() {
        YamlPropertiesFactoryBean production = new YamlPropertiesFactoryBean();
        production.setResources(new FileSystemResource(PRODUCTION));

        assertThat(production.getObject().get("spring.datasource.hikari.data-source-properties.logServerErrorDetail")).hasToString("false");
    }

    @Test
    void setsOnlyVariablesThatProductionReads() throws IOException {
        assertThat(environmentOf("app").keySet()).isSubsetOf(variables(PRODUCTION));
        assertThat(environmentOf("app-2")).isEqualTo(environmentOf("app"));
    }

    @Test
    void setsEveryVariableThatProductionReads() throws IOException {
        Set<String> unset = new TreeSet<>(variables(PRODUCTION));
        unset.removeAll(environmentOf("app").keySet());
        unset.removeIf(name -> contains(DOCKERFILE, name + "="));

        assertThat(unset).isEmpty();
    }

    @Test
    void asksInTheExampleForEveryVariableAndGivesNoSecret() throws IOException {
        Properties example = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(".env.example"))) {
            example.load(reader);
        }

        assertThat(example.stringPropertyNames()).containsAll(variables(COMPOSE)).containsAll(variables(PRODUCTION));
        assertThat(example.stringPropertyNames().stream().filter(name -> name.endsWith("PASSWORD") || name.endsWith("KEYS")))
            .allSatisfy(name -> assertThat(example.getProperty(name)).isEmpty());
    }

    @Test
    void writesNoSecretIntoAFile() throws IOException {
        assertThat(environmentOf("app").entrySet()).filteredOn(entry -> entry.getKey().endsWith("PASSWORD") || entry.getKey().endsWith("KEYS"))
            .allSatisfy(entry -> assertThat(entry.getValue()).startsWith("${"));
        assertThat(environmentOf("database").get("POSTGRES_PASSWORD")).isEqualTo(environmentOf("app").get("MAYORS_DATABASE_PASSWORD"));
    }

    @Test
    void knowsTheVaultKeyOfTheExample() {
        assertThat(yaml(Path.of("src/main/resources/application-default.yaml"))).containsEntry("mayors.vault.keys", VaultKeyCheck.EXAMPLE);
    }

    @Test
    void pointsAtTheDatabaseAndThePortOfTheOtherServices() throws IOException {
        Map<String, Object> settings = yaml(Path.of("src/main/resources/application.yaml"));
        String port = settings.get("server.port").toString();
        Map<String, String> database = environmentOf("database");

        assertThat(environmentOf("app").get("MAYORS_DATABASE_URL")).isEqualTo("jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"));
        assertThat(environmentOf("app").get("MAYORS_DATABASE_USER")).isEqualTo(database.get("POSTGRES_USER"));
        assertThat(list(service("app").get("ports"))).allMatch(mapping -> mapping.endsWith(":" + port));
        assertThat(list(service("app-2").get("ports"))).allMatch(mapping -> mapping.endsWith(":" + port));
        assertThat(Files.readString(DOCKERFILE)).contains("EXPOSE " + port, "http://127.0.0.1:" + port + "/actuator/health");
    }

    @Test
    void publishesEveryPortOnTheLoopbackAddressOnly() throws IOException {
        assertThat(services().values().stream().flatMap(service -> list(service.get("ports")).stream()))
            .isNotEmpty().allMatch(mapping -> mapping.startsWith("127.0.0.1:"));
    }

    @Test
    void runsAsNobodyInParticularOnTheJavaOfTheBuild() throws IOException {
        String dockerfile = Files.readString(DOCKERFILE);
        String java = between(Files.readString(Path.of("pom.xml")), "<java.version>", "</java.version>");
        String jar = between(Files.readString(Path.of("pom.xml")), "<finalName>", "</finalName>") + ".jar";

        assertThat(dockerfile).containsPattern("FROM eclipse-temurin:" + java + "\\.").containsPattern("FROM maven:[0-9.]+-eclipse-temurin-" + java)
            .contains("target/" + jar, "-Duser.timezone=Europe/Copenhagen");
        assertThat(dockerfile.lines().filter(line -> line.startsWith("USER")).toList()).hasSize(1).allMatch(line -> !line.contains("root"))
            .allMatch(line -> line.matches("USER [1-9]\\d+:[1-9]\\d+"));
        assertThat(dockerfile.indexOf("USER")).isLessThan(dockerfile.indexOf("ENTRYPOINT"));
    }

    @Test
    void pinsEveryImage() throws IOException {
        Stream<String> images = Stream.concat(
            Files.readString(DOCKERFILE).lines().filter(line -> line.startsWith("FROM ")).map(line -> line.split(" ")[1]),
            services().values().stream().map(service -> service.get("image").toString()));

        assertThat(images).allMatch(image -> image.matches(".+:v?\\d+\\.\\d+.*"));
    }

    @Test
    void copiesIntoTheImageWhatTheBuildReads() throws IOException {
        String kept = Files.readString(Path.of(".dockerignore"));

        assertThat(Files.readString(DOCKERFILE).lines().filter(line -> line.matches("COPY \\w+(\\.\\w+)? .*"))
            .map(line -> line.split(" ")[1])).allMatch(source -> kept.contains("!" + source));
    }

    private static Set<String> variables(Path file) throws IOException {
        Matcher matcher = VARIABLE.matcher(Files.readString(file));
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(Files.readString(COMPOSE));
        return compose.get("services");
    }

    private static Map<String, Object> service(String name) throws IOException {
        return services().get(name);
    }

    private static Map<String, String> environmentOf(String service) throws IOException {
        return ((Map<?, ?>) service(service).get("environment")).entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue().toString()));
    }

    private static Map<String, Object> yaml(Path file) {
        YamlPropertiesFactoryBean factory = new YamlPropertiesFactoryBean();
        factory.setResources(new FileSystemResource(file));
        return factory.getObject().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    private static List<String> list(Object value) {
        return value == null ? List.of() : ((List<?>) value).stream().map(Object::toString).toList();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
