package dk.kl.mayors.journey.succession;

import dk.kl.mayors.calendar.DanishDates;
import dk.kl.mayors.calendar.RoundCalendar;
import dk.kl.mayors.correspondence.Post;
import dk.kl.mayors.journey.succession.SuccessionDraft.Change;
import dk.kl.mayors.journey.succession.SuccessionDraft.Reason;
import dk.kl.mayors.roster.Mandate;
import dk.kl.mayors.roster.MandateId;
import dk.kl.mayors.roster.MandateSuccession;
import dk.kl.mayors.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what stands in the way of a change of mayor, and which kind of change it is. */
@Component
@Transactional(readOnly = true)
class SuccessionRules {

    /** From here on the council elects an acting mayor; for a shorter absence the deputy mayor steps in. */
    private static final int MONTHS_OF_LEAVE = 2;
    private static final int YEARS = 4;

    private final Roster roster;
    private final MandateSuccession mandates;
    private final RoundCalendar calendar;
    private final Post post;
    private final Clock clock;

    SuccessionRules(Roster roster, MandateSuccession mandates, RoundCalendar calendar, Post post, Clock clock) {
        this.roster = roster;
        this.mandates = mandates;
        this.calendar = calendar;
        this.post = post;
        this.clock = clock;
    }

    /** Whether only the name changes: the mayor has not taken office and has been sent nothing, so the mandate goes on for the new one. */
    boolean overwrites(MandateId id, SuccessionDraft draft) {
        return !draft.isLeave() && draft.successorKnown() && !inOffice(id) && post.to(id).isEmpty();
    }

    boolean inOffice(MandateId id) {
        return !officeDate(id).isAfter(LocalDate.now(clock));
    }

    /** A mandate that was opened before the election period begins with it. */
    private LocalDate officeDate(MandateId id) {
        LocalDate period = calendar.round(roster.mandate(id).round()).officeDate();
        return id.takesOfficeOn().isBefore(period) ? period : id.takesOfficeOn();
    }

    /** Danish sentences that say what to put right; empty when the change is possible. */
    List<String> problems(MandateId id, SuccessionDraft draft) {
        List<String> problems = new ArrayList<>();
        Mandate mandate = roster.mandate(id);
        if (mandate.leftOn() != null) {
            problems.add("Borgmesteren er allerede fratrådt " + DanishDates.date(mandate.leftOn()) + ". Opgiv dette skifte.");
        }
        if (draft.change() == null) {
            problems.add("Vælg, om borgmesteren fratræder eller går på orlov.");
        } else if (!overwrites(id, draft)) {
            days(mandate, draft, problems);
        }
        if (draft.successorKnown()) {
            problems.addAll(mandates.problems(draft.successor()));
            if (!overwrites(id, draft)) {
                beginning(id, draft, problems);
            }
        } else if (draft.isLeave()) {
            problems.add("Skriv, hvem der er valgt som fungerende borgmester.");
        }
        return problems;
    }

    /** The same for a successor who is named after the mandate has ended. */
    List<String> successorProblems(MandateId id, SuccessionDraft draft) {
        List<String> problems = new ArrayList<>(mandates.problems(draft.successor()));
        beginning(id, draft, problems);
        return problems;
    }

    private void days(Mandate mandate, SuccessionDraft draft, List<String> problems) {
        boolean inOffice = inOffice(mandate.id());
        if (draft.change() == Change.ENDS && draft.reason() == null) {
            problems.add("Vælg årsagen. Kun sekretariatet og kontorchefen kan se den.");
        }
        if (draft.reason() == Reason.NOT_TAKEN && inOffice) {
            problems.add("Borgmesteren er tiltrådt. Vælg en anden årsag.");
        }
        if (draft.lastDay() == null) {
            problems.add(draft.isLeave() ? "Skriv den sidste dag før orloven." : "Skriv den sidste dag i embedet.");
        } else if (inOffice && draft.lastDay().isBefore(officeDate(mandate.id()))) {
            problems.add("Den sidste dag ligger før tiltrædelsen " + DanishDates.date(officeDate(mandate.id())) + ". Skriv en senere dato.");
        } else if (draft.lastDay().isAfter(lastDayOfTerm(mandate))) {
            problems.add("Den sidste dag ligger efter valgperioden. Skriv en dato til og med " + DanishDates.date(lastDayOfTerm(mandate)) + ".");
        }
        if (draft.isLeave()) {
            leave(mandate, draft, problems);
        }
    }

    private void leave(Mandate mandate, SuccessionDraft draft, List<String> problems) {
        if (!mandate.live() || mandate.actingFor() != null) {
            problems.add("Kun en borgmester, der er i embedet, kan gå på orlov.");
        }
        if (!inOffice(mandate.id())) {
            problems.add("Borgmesteren er ikke tiltrådt endnu og kan ikke gå på orlov.");
        }
        if (draft.expectedReturn() == null) {
            problems.add("Skriv, hvornår borgmesteren ventes tilbage.");
        } else if (draft.lastDay() != null && draft.expectedReturn().isBefore(draft.begins().plusMonths(MONTHS_OF_LEAVE))) {
            problems.add("Ved fravær under to måneder træder viceborgmesteren til, og der skal ikke ske noget her. Ret datoen, eller opgiv skiftet.");
        }
    }

    private void beginning(MandateId id, SuccessionDraft draft, List<String> problems) {
        LocalDate begins = draft.begins();
        if (begins == null) {
            return;
        }
        LocalDate lastDay = lastDayOfTerm(roster.mandate(id));
        if (draft.lastDay() != null && !begins.isAfter(draft.lastDay())) {
            problems.add("Efterfølgeren kan først tiltræde dagen efter den sidste dag, " + DanishDates.date(draft.lastDay().plusDays(1)) + ".");
        } else if (begins.isAfter(lastDay)) {
            problems.add("Efterfølgeren tiltræder efter valgperioden. Skriv en dato til og med " + DanishDates.date(lastDay) + ".");
        } else if (mandates.taken(new MandateId(id.municipality(), begins))) {
            problems.add("Kommunen har allerede et mandat fra " + DanishDates.date(begins) + ". Skriv en anden dag for tiltrædelsen.");
        }
    }

    private LocalDate lastDayOfTerm(Mandate mandate) {
        return calendar.round(mandate.round()).officeDate().plusYears(YEARS).minusDays(1);
    }
}
