/**
 * The interface for other programs, {@code /api/v1}: what the front doors tell, as JSON, and the few things that a program may do. Holds no
 * rule of the business and never reads another module's tables; keeps only what was answered to which key.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Programgrænseflade", allowedDependencies = {"engine", "calendar", "personaldata", "roster", "invitation", "network", "journey", "staff"})
package dk.kl.mayors.api;
