package dk.kl.mayors.personaldata;

import java.util.Set;

/** Knows things in the audit log that are neither mandates nor rounds by the words that staff know them by, for instance inquiries. */
public interface AuditSubjects {

    /** The ids of the things whose number or name is meant by that text; empty when none of them is. */
    Set<String> ids(String text);
}
