package dk.kl.mayors;

import java.util.List;
import java.util.Random;

/** What nobody is called: names, addresses and other values made to break out of headers, markup, calendars and spreadsheets. */
public final class HostileValues {

    private static final long SEED = 20211215;
    private static final List<String> PIECES = List.of("\r\nBcc: alle@kommune.example", "\n", "\r", "\r\n\r\n<html>", "\0", "\u001b[31m", "\u0085", "\u2028",
        "<script>alert(1)</script>", "</p></div>", "\"><img src=x onerror=alert(1)>", "&lt;b&gt;", "&#10;", "{{kkr}}", "{{", "}}", "${7*7}", "[[${1}]]",
        "#{1}", "__${1}__", "*fed*", "_kursiv_", "# overskrift", "- punkt", "1. punkt", "[link](javascript:alert(1))", "![x](http://spy.example/x.png)",
        "<http://spy.example>", "`kode`", "> citat", "| a | b |", "\u202Egnp.exe", "\u200F", "\u2066", "\uFEFF", "\uD800", "\uDFFF", "\uFFFE", "\uFFFF", "=cmd|' /C calc'!A0",
        "+45", "-1", "@SUM(A1)", "\t", ";", ",", ":", "\\", "\\n", "\"", "'", "=?utf-8?B?SGVq?=", "%0d%0aBcc:x", "END:VEVENT\r\nBEGIN:VALARM", "ATTENDEE:mailto:x@y.example",
        "]]>", "<!--", "-->", "<?xml?>", "&xxe;", "Ærø", "Å", "ß", "😀", "عمدة", "Đorđević", "a".repeat(10_000), "å ".repeat(2_000));

    private final Random random = new Random(SEED);

    /** The next value; the same ones in the same order in each run. */
    public String next() {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            value.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(4) == 0) {
                value.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return value.toString();
    }
}
