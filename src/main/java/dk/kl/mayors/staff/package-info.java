/**
 * Login, groups and rights, and the frame around every staff page. Knows no mayor.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Medarbejdere", allowedDependencies = {"engine", "calendar"})
package dk.kl.mayors.staff;
