package dk.kl.mayors.correspondence.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small reader of RFC 5545 content lines of its own, so that the writer is not checked by its own library. */
record CalendarText(List<String> octetLines, List<Line> lines) {

    private static final Pattern LINE = Pattern.compile("([A-Z-]+)((?:;[A-Z-]+=(?:\"[^\"]*\"|[^\";:]*))*):(.*)", Pattern.DOTALL);

    /**
     * A content line.
     *
     * @param path the components around it, for instance {@code VCALENDAR/VEVENT}
     */
    record Line(String path, String name, String parameters, String value) {

        String text() {
            return value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
        }
    }

    static CalendarText read(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.UTF_8);
        if (!all.endsWith("\r\n") || all.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            throw new AssertionError("Lines must end with CR LF and nothing else");
        }
        List<Line> lines = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (String content : all.replace("\r\n ", "").split("\r\n")) {
            Matcher line = LINE.matcher(content);
            if (!line.matches()) {
                throw new AssertionError("No content line: " + content);
            }
            if (line.group(1).equals("BEGIN")) {
                path.add(line.group(3));
            } else if (line.group(1).equals("END")) {
                if (!path.remove(path.size() - 1).equals(line.group(3))) {
                    throw new AssertionError("Components overlap");
                }
            } else {
                lines.add(new Line(String.join("/", path), line.group(1), line.group(2), line.group(3)));
            }
        }
        return new CalendarText(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n")), lines);
    }

    Line one(String path, String name) {
        List<Line> found = lines.stream().filter(line -> line.path().equals(path) && line.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(path + " has " + found.size() + " lines " + name);
        }
        return found.get(0);
    }

    String value(String name) {
        return one("VCALENDAR/VEVENT", name).value();
    }
}
