/**
 * How long personal data are kept, the nightly run that removes them, erasure with proof, and the access report. Holds no data of a person
 * and no knowledge of other modules' tables: it asks each module to tell and to erase its own.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Databeskyttelse", allowedDependencies = {"engine", "calendar", "personaldata", "roster", "correspondence", "staff"})
package dk.kl.mayors.privacy;
