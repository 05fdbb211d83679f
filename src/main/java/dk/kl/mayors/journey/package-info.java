/**
 * Starts the journeys, keeps each mayor's progress for the board and the mayor card, and closes the round. Owns the models {@code election-round}, {@code mayor-journey} and {@code office-ends}; the order of steps stands there and not here.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Forløb", allowedDependencies = {"engine", "calendar", "personaldata", "roster", "correspondence", "membership", "invitation", "network", "staff"})
package dk.kl.mayors.journey;
