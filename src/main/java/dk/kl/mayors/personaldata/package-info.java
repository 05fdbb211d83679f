/**
 * What every module says about the personal data that it keeps, how long each class of data is kept, and the log of who saw or changed
 * what. Knows no person and no table but its own: each module answers for its own data.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Persondata", allowedDependencies = {"engine", "calendar"})
package dk.kl.mayors.personaldata;
