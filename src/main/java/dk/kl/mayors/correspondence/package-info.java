/**
 * Letters, mails, calendar invitations, enclosures, and the outbox through which everything leaves the house. Lets other modules
 * write to a mayor or to a body's secretary. Never decides when or to whom something is written.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Post", allowedDependencies = {"engine", "calendar", "personaldata", "roster", "staff"})
package dk.kl.mayors.correspondence;
