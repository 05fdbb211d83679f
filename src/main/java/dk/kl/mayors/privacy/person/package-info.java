/** Who the house keeps data about: mayors of all rounds and their secretaries, with all their mandates. */
package dk.kl.mayors.privacy.person;
