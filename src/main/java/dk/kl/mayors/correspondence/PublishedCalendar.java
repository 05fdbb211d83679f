package dk.kl.mayors.correspondence;

import dk.kl.mayors.calendar.Event;
import dk.kl.mayors.roster.MandateId;
import java.util.List;

/** A mayor's events as a calendar to subscribe to (RFC 5545, METHOD:PUBLISH): no organiser, no attendees, nothing to answer. */
public interface PublishedCalendar {

    /** The calendar file. Its entries have the UIDs of the invitations, so that a program knows that they are the same. */
    byte[] of(MandateId mandate, List<Event> events);
}
