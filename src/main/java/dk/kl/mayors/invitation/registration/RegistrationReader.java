package dk.kl.mayors.invitation.registration;

import dk.kl.mayors.invitation.Answer;
import dk.kl.mayors.roster.DanishSearch;
import dk.kl.mayors.roster.RosterImports.UnreadableRoster;
import dk.kl.mayors.roster.Tables;
import dk.kl.mayors.roster.Tables.Row;
import dk.kl.mayors.roster.Tables.Table;
import dk.kl.mayors.roster.Tables.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a conference's registration list, whatever it calls its columns. */
@Component
class RegistrationReader {

    private static final Wording WORDING = new Wording("Vælg konferencens liste som CSV eller Excel-fil (.xlsx).",
        "Vælg en fil med kolonnenavne i første række og en deltager i hver række derunder.",
        "Vælg en fil med deltagerlistens kolonner.", "Filen har mere end 5.000 rækker. Gem kun deltagerlisten i en ny fil, og vælg den.", 5_000,
        "Skriv kolonnenavnene i første række, for eksempel kommune, navn og status.",
        "Gem kun arket med deltagerne i en ny fil, og vælg den.");
    private static final Set<String> YES = Set.of("ja", "x", "1", "tilmeldt", "deltager", "bekraeftet", "registreret", "kommer", "tilmelding");
    private static final Set<String> NO = Set.of("nej", "0", "afmeldt", "deltager ikke", "afbud", "annulleret", "frameldt", "kommer ikke", "slettet");

    private final Tables tables;

    RegistrationReader(Tables tables) {
        this.tables = tables;
    }

    /** The rows; throws {@link UnreadableRoster} when nothing can be made of the file. */
    List<Registration> read(byte[] content) {
        Table table = tables.read(content, WORDING);
        Map<RegistrationColumn, Integer> columns = new EnumMap<>(RegistrationColumn.class);
        for (int i = 0; i < table.titles().size(); i++) {
            int position = i;
            RegistrationColumn.titled(table.titles().get(i)).ifPresent(column -> columns.putIfAbsent(column, position));
        }
        boolean tellsWho = columns.keySet().stream().anyMatch(column -> column != RegistrationColumn.STATUS && column != RegistrationColumn.FIRST_NAME);
        if (!tellsWho) {
            throw new UnreadableRoster("Listen har ingen kolonne, der siger, hvem deltagerne er. " + WORDING.titles());
        }
        if (table.rows().isEmpty()) {
            throw new UnreadableRoster("Listen har kolonnenavne, men ingen deltagere. Vælg den rigtige fil.");
        }
        return table.rows().stream().map(row -> registration(row, columns)).toList();
    }

    private static Registration registration(Row row, Map<RegistrationColumn, Integer> columns) {
        String name = text(row, columns, RegistrationColumn.NAME);
        String parts = (text(row, columns, RegistrationColumn.FIRST_NAME) + " " + text(row, columns, RegistrationColumn.LAST_NAME)).strip();
        String code = text(row, columns, RegistrationColumn.CODE);
        String status = text(row, columns, RegistrationColumn.STATUS);
        Optional<Answer> answer = columns.containsKey(RegistrationColumn.STATUS) ? meaning(status) : Optional.of(Answer.ATTENDS);
        return new Registration(row.number(), code.isEmpty() ? text(row, columns, RegistrationColumn.MUNICIPALITY) : code,
            name.isEmpty() ? parts : name, text(row, columns, RegistrationColumn.EMAIL), status, answer);
    }

    private static Optional<Answer> meaning(String status) {
        String key = DanishSearch.key(status);
        return YES.contains(key) ? Optional.of(Answer.ATTENDS) : NO.contains(key) ? Optional.of(Answer.DECLINES) : Optional.empty();
    }

    private static String text(Row row, Map<RegistrationColumn, Integer> columns, RegistrationColumn column) {
        Integer position = columns.get(column);
        return position == null || position >= row.cells().size() ? "" : row.cells().get(position).strip();
    }
}
