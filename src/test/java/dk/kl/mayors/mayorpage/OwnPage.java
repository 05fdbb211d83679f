package dk.kl.mayors.mayorpage;

import dk.kl.mayors.AtOnce;
import dk.kl.mayors.HttpUser;
import dk.kl.mayors.correspondence.MayorLinks;
import dk.kl.mayors.correspondence.MayorLinks.Reader;
import dk.kl.mayors.roster.MandateId;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody with a telephone and a personal link from a mail: no login, no cookies. */
public final class OwnPage {

    private final HttpUser visitor;
    private final String path;

    private OwnPage(int port, String path) {
        this.visitor = new HttpUser(port);
        this.path = path;
    }

    /** The page behind a new link of the mayor's. */
    public static OwnPage ofMayor(MayorLinks links, MandateId mandate, int port) {
        return new OwnPage(port, URI.create(links.make(mandate, Reader.MAYOR).address()).getPath());
    }

    /** The page behind a new link of the secretary's. */
    public static OwnPage ofSecretary(MayorLinks links, MandateId mandate, int port) {
        return new OwnPage(port, URI.create(links.make(mandate, Reader.SECRETARY).address()).getPath());
    }

    public String path() {
        return path;
    }

    public String token() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public HttpResponse<String> open() {
        return visitor.get(path);
    }

    public HttpResponse<String> get(String part) {
        return visitor.get(path + part);
    }

    /** Sends a form of the page, with the token that the page's forms hold. */
    public HttpResponse<String> submit(String part, String fields) {
        return visitor.submit(path, path + part, fields);
    }

    /** Sends a form of the page as often as that, all at once. */
    @SuppressWarnings("unchecked")
    public List<HttpResponse<String>> submitAtOnce(int times, String part, String fields) throws Exception {
        HttpRequest.Builder form = visitor.form(path, path + part, fields);
        return AtOnce.all(Stream.generate(() -> (Callable<HttpResponse<String>>) () -> visitor.send(form.copy())).limit(times).toArray(Callable[]::new));
    }

    /** Sends a form of the page with one file, as a browser does: the fields first. */
    public HttpResponse<String> upload(String part, Map<String, String> fields, String fileName, byte[] content) {
        return upload(part, fields, List.of(fileName), content);
    }

    /** The same with several files of the same content. */
    public HttpResponse<String> upload(String part, Map<String, String> fields, List<String> fileNames, byte[] content) {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(open().body());
        Map<String, String> all = new LinkedHashMap<>(Map.of("_csrf", csrf.find() ? csrf.group(1) : ""));
        all.putAll(fields);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, text) -> body.writeBytes(("--b0undary\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n")
            .getBytes(StandardCharsets.UTF_8)));
        for (String fileName : fileNames) {
            body.writeBytes(("--b0undary\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--b0undary--\r\n".getBytes(StandardCharsets.UTF_8));
        return visitor.send(HttpRequest.newBuilder(visitor.at(path + part)).header("Content-Type", "multipart/form-data; boundary=b0undary")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends fields as another site would: without the form's token. */
    public HttpResponse<String> forge(String part, String fields) {
        return visitor.send(HttpRequest.newBuilder(visitor.at(path + part)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
