package dk.kl.mayors.roster.internal;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.roster.Municipality;
import dk.kl.mayors.roster.MunicipalityCode;
import dk.kl.mayors.roster.RosterImports.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks one row of the file, all its columns at once, so that staff can put everything right in one go. */
final class RosterRow {

    private final RosterSheet.Line line;
    private final RosterHeader header;
    private final RosterTerm term;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<RosterColumn, String> texts = new EnumMap<>(RosterColumn.class);
    private final Optional<Municipality> municipality;
    private final Optional<LocalDate> takesOfficeOn;

    /** @param firstRows where each municipality stands first; grows by the one of this row */
    RosterRow(RosterSheet.Line line, RosterHeader header, MunicipalityChecks municipalities, RosterTerm term,
              Map<MunicipalityCode, Integer> firstRows) {
        this.line = line;
        this.header = header;
        this.term = term;
        header.positions().keySet().forEach(this::take);
        municipality = readMunicipality(municipalities, firstRows);
        takesOfficeOn = readDate();
        checkPeople();
        checkAddresses();
        checkStatus();
        checkWidth();
    }

    List<Problem> problems() {
        return problems;
    }

    /** The row's entry; empty when something is wrong with it or a required column is missing. */
    Optional<RosterEntry> entry() {
        if (!problems.isEmpty() || !header.problems().isEmpty() || municipality.isEmpty() || takesOfficeOn.isEmpty()) {
            return Optional.empty();
        }
        var person = new EnumMap<>(texts);
        person.keySet().removeAll(RosterColumn.OF_THE_MANDATE);
        return Optional.of(new RosterEntry(line.row(), municipality.get(), takesOfficeOn.get(), person));
    }

    /** Takes the cell in if it is usable text at all; the other checks see nothing else. */
    private void take(RosterColumn column) {
        String text = header.text(line, column);
        if (CellText.hasInvisible(text)) {
            problem(column, text, "Feltet har linjeskift eller usynlige tegn. Slet dem.");
        } else if (text.length() > column.maxLength()) {
            problem(column, text, "Teksten er for lang. Der er plads til " + column.maxLength() + " tegn.");
        } else {
            texts.put(column, text);
        }
    }

    private Optional<Municipality> readMunicipality(MunicipalityChecks municipalities, Map<MunicipalityCode, Integer> firstRows) {
        String name = texts.getOrDefault(RosterColumn.MUNICIPALITY, "");
        Optional<Municipality> found = usable(RosterColumn.CODE).flatMap(code -> {
            var known = municipalities.withCode(code);
            if (known.isEmpty()) {
                problem(RosterColumn.CODE, code, municipalities.unknownCode(code, name));
            }
            return known;
        });
        found.ifPresent(known -> {
            municipalities.disagreement(known, name).ifPresent(sentence -> problem(RosterColumn.MUNICIPALITY, name, sentence));
            Integer first = firstRows.putIfAbsent(known.code(), line.row());
            if (first != null) {
                problem(RosterColumn.CODE, texts.get(RosterColumn.CODE),
                    known.name() + " står også i række " + first + ". Slet den ene af rækkerne.");
            }
        });
        return found;
    }

    private Optional<LocalDate> readDate() {
        String text = texts.getOrDefault(RosterColumn.TAKES_OFFICE_ON, "");
        if (text.isEmpty()) {
            return Optional.of(term.officeDate());
        }
        Optional<LocalDate> date = DanishDate.read(text);
        if (date.isEmpty()) {
            problem(RosterColumn.TAKES_OFFICE_ON, text, "Datoen findes ikke. Skriv for eksempel 1. januar 2022 eller 01-01-2022.");
        } else if (!term.contains(date.get())) {
            problem(RosterColumn.TAKES_OFFICE_ON, text, "Datoen ligger uden for valgperioden. Skriv en dato fra "
                + DanishDates.date(term.officeDate()) + " til " + DanishDates.date(term.lastDay()) + ".");
        }
        return date;
    }

    private void checkPeople() {
        usable(RosterColumn.FIRST_NAME).ifPresent(name -> checkName(RosterColumn.FIRST_NAME, name, "Fornavnet"));
        usable(RosterColumn.LAST_NAME).ifPresent(name -> checkName(RosterColumn.LAST_NAME, name, "Efternavnet"));
        filled(RosterColumn.DEPUTY_MAYOR).ifPresent(name -> checkName(RosterColumn.DEPUTY_MAYOR, name, "Navnet"));
        filled(RosterColumn.SECRETARY).ifPresent(name -> checkName(RosterColumn.SECRETARY, name, "Navnet"));
    }

    private void checkName(RosterColumn column, String name, String what) {
        if (name.isEmpty()) {
            problem(column, name, what + " mangler. Skriv det.");
        } else if (!CellText.isName(name)) {
            problem(column, name, what + " kan kun bestå af bogstaver, mellemrum, bindestreg, punktum og apostrof. Ret det.");
        }
    }

    private void checkAddresses() {
        usable(RosterColumn.EMAIL).ifPresent(mail -> {
            if (mail.isEmpty()) {
                problem(RosterColumn.EMAIL, mail, "Mailadressen mangler. Skriv den, for eksempel borgmester@kommune.dk.");
            } else {
                checkMail(RosterColumn.EMAIL, mail);
            }
        });
        filled(RosterColumn.SECRETARY_EMAIL).ifPresent(mail -> checkMail(RosterColumn.SECRETARY_EMAIL, mail));
        filled(RosterColumn.POSTAL_CODE).filter(code -> !code.matches("\\d{4}")).ifPresent(code ->
            problem(RosterColumn.POSTAL_CODE, code, "Postnummeret skal være fire cifre, for eksempel 8000."));
        filled(RosterColumn.PHONE).ifPresent(phone -> {
            if (!CellText.isPhone(phone)) {
                problem(RosterColumn.PHONE, phone, "Telefonnummeret skal have mindst otte cifre, for eksempel 33 70 32 08.");
            }
            texts.put(RosterColumn.PHONE, CellText.phone(phone));
        });
    }

    private void checkMail(RosterColumn column, String mail) {
        String known = CellText.mail(mail);
        if (!CellText.isMail(known)) {
            problem(column, mail, "Mailadressen er ikke gyldig. Skriv én adresse som borgmester@kommune.dk.");
        }
        texts.put(column, known);
    }

    private void checkStatus() {
        usable(RosterColumn.STATUS).ifPresent(status -> {
            String known = status.toLowerCase(Locale.ROOT);
            texts.put(RosterColumn.STATUS, known);
            if (!known.equals("nyvalgt") && !known.equals("genvalgt")) {
                problem(RosterColumn.STATUS, status, "Skriv nyvalgt eller genvalgt.");
            }
        });
    }

    private void checkWidth() {
        if (line.cells().stream().skip(header.width()).anyMatch(cell -> !cell.isBlank())) {
            problems.add(new Problem(line.row(), "", "", "Rækken har flere felter end første række. "
                + "Sæt anførselstegn om tekst, der indeholder skilletegnet."));
        }
    }

    /** The text of a column that the file has and that was not refused already; may be empty. */
    private Optional<String> usable(RosterColumn column) {
        return Optional.ofNullable(texts.get(column));
    }

    private Optional<String> filled(RosterColumn column) {
        return usable(column).filter(text -> !text.isEmpty());
    }

    private void problem(RosterColumn column, String text, String solution) {
        problems.add(new Problem(line.row(), column.title(), CellText.shown(text), solution));
    }
}
