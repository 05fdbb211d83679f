package dk.kl.mayors.inquiry.rules;

import dk.kl.mayors.calendar.DanishDates;

/**
 * A change of rules as pages show it.
 *
 * @param entered  when and by whom, in Danish
 * @param reviewed when and by whom, in Danish; empty while nobody has
 */
record ChangeLine(String id, SourceLine replaced, SourceLine successor, String entered, String reviewed) {

    static ChangeLine of(RuleChange change, SourceLine replaced, SourceLine successor) {
        return new ChangeLine(change.id(), replaced, successor, DanishDates.moment(change.enteredAt()) + " af " + change.enteredBy(),
            change.reviewedAt() == null ? "" : DanishDates.moment(change.reviewedAt()) + " af " + change.reviewedBy());
    }
}
