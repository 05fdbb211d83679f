/**
 * Ex-officio memberships and newsletter subscriptions. Opens, tells and ends them. Never decides when a mandate begins or ends.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Medlemskaber", allowedDependencies = {"engine", "calendar", "roster", "correspondence"})
package dk.kl.mayors.membership;
