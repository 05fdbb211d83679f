/**
 * Moves the product's clock in the default profile, so that a whole round can be walked in minutes.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Generalprøve", allowedDependencies = {"engine", "calendar", "staff"})
package dk.kl.mayors.rehearsal;
