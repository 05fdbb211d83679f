/**
 * Sign-ups for the mayors' networks, their assignment, facilitators and hosts. Owns the models {@code network-place} and {@code network-assignment}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Netværk", allowedDependencies = {"engine", "calendar", "personaldata", "roster", "correspondence", "invitation"})
package dk.kl.mayors.network;
