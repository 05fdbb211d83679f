/**
 * The round, its dates, events and deadlines, Danish working days, and the clock that everybody reads. Lets others ask
 * for a date and move an event. Never knows who is invited or what is sent.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Kalender", allowedDependencies = "engine")
package dk.kl.mayors.calendar;
