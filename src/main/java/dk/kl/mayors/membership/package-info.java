/**
 * Ex-officio memberships and newsletter subscriptions. Opens, tells and ends them, keeps the proof of each consent, and lets a mayor
 * unsubscribe by one click. Never decides when a mandate begins or ends.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Medlemskaber", allowedDependencies = {"engine", "calendar", "personaldata", "roster", "correspondence"})
package dk.kl.mayors.membership;
