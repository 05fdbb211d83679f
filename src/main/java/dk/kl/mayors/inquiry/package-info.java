/**
 * Inquiries of mayors in confidence: the vault, the clock, the answers and the rules that they quote. Owns the model {@code inquiry}. Outside
 * the vault an inquiry is an id, a category and a clock; only the group of its category and whoever it is assigned to read more.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Henvendelser", allowedDependencies = {"engine", "calendar", "personaldata", "roster", "correspondence", "staff"})
package dk.kl.mayors.inquiry;
