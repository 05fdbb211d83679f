package dk.kl.mayors.correspondence.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that answers one command as the test tells it to, and the others as it should. */
public class ScriptedMailServer implements AutoCloseable {

    /** What the server does instead of answering. */
    static final String HANG = "hang";
    static final String DROP = "drop";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new ArrayList<>();

    public ScriptedMailServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Answers this command so from now on; "." stands for the end of the message, "GREETING" for the connection. */
    public ScriptedMailServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** The messages that it said it took. */
    synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the client or the test has closed the connection
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        if (!answer(out, "GREETING", "220 localhost")) {
            in.readLine();
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split("[ :]")[0].toUpperCase();
            boolean goOn = switch (command) {
                case "DATA" -> answer(out, "DATA", "354 go on") && (!answers.getOrDefault("DATA", "354").startsWith("354") || message(in, out));
                case "QUIT" -> answer(out, "QUIT", "221 bye") && false;
                default -> answer(out, command, "250 ok");
            };
            if (!goOn) {
                return;
            }
        }
    }

    private boolean message(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        boolean goOn = answer(out, ".", "250 queued");
        if (answers.getOrDefault(".", "250").startsWith("250")) {
            synchronized (this) {
                taken.add(message.toString());
            }
        }
        return goOn;
    }

    private boolean answer(OutputStream out, String command, String usual) throws IOException {
        String answer = answers.getOrDefault(command, usual);
        if (answer.equals(DROP)) {
            return false;
        }
        if (!answer.equals(HANG)) {
            out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        return true;
    }
}
