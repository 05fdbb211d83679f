/**
 * Invitations to events, their answers and the attendance. Owns the model {@code invitation}. Never decides which events a journey contains.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Invitationer", allowedDependencies = {"engine", "calendar", "personaldata", "roster", "correspondence"})
package dk.kl.mayors.invitation;
