/**
 * The mayor's own page and the secretary's, behind personal links: shows what concerns the mayor and takes answers. Owns the model
 * {@code contact-correction}. Decides nothing itself: whatever is answered goes through the front door of the module that knows it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Borgmesterens side", allowedDependencies = {"engine", "calendar", "personaldata", "roster", "correspondence", "membership", "invitation", "network", "inquiry", "privacy"})
package dk.kl.mayors.mayorpage;
