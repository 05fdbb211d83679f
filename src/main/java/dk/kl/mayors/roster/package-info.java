/**
 * Municipalities, mayors and their mandates, and the import of the roster. Lets others look up a mandate and its people.
 * Never sends anything and knows no process step beyond checking and storing the roster.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Borgmesteroversigt", allowedDependencies = {"engine", "calendar", "personaldata"})
package dk.kl.mayors.roster;
